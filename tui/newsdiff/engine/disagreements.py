def find_disagreements(a,b,al): return ()

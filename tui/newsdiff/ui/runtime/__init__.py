"""What surrounds the reader: signals, clipboard, threads, reports of crashes."""

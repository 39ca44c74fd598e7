"""Lists of words by language (ISO 639-1): what joins statements, denies, adds and stands for others.

A language without a list goes without: nothing in the engine needs one to work.
"""

from __future__ import annotations


def _lists(words_of: dict[str, str]) -> dict[str, frozenset[str]]:
    # Folded as the words of articles are: "außerdem" is "ausserdem" there.
    return {code: frozenset(words.casefold().split()) for code, words in words_of.items()}


# Articles, pronouns, prepositions, conjunctions, auxiliaries and particles: words that join statements and
# make none. Negations are left out, since they change what a sentence says.
FUNCTION_WORDS = _lists(
    {
        "en": "a an the this that these those it its it's itself he him his himself she her hers herself they them "
        "their theirs themselves we us our ours ourselves i me my mine myself you your yours yourself who "
        "whom whose which what where when why how if whether while as than so such of in on at by for from to "
        "into onto with within without about above across after against along among around before behind "
        "below beneath beside between beyond during inside near off out outside over per since through "
        "throughout toward towards under until up upon via and or but nor yet is am are was were be been "
        "being has have had having do does did doing will would shall should can could may might must there "
        "here then also both each some any all other others another own same too very just only more most "
        "much many even still however although though because i'm i've i'll i'd he's she's they're we're "
        "we've you're that's there's one ones let get got mr mrs ms s t",
        "de": "der die das den dem des ein eine einen einem einer eines und oder aber doch sondern denn ich du er "
        "sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein seine seinen seinem seiner ihre "
        "ihren ihrem ihrer unser unsere zu zum zur in im ins an am ans auf aus bei beim mit nach von vom vor "
        "für durch gegen ohne um über unter zwischen während wegen seit bis als wie wenn dass daß ob weil da "
        "damit so auch noch schon nur sehr mehr ist sind war waren bin bist wird werden wurde wurden worden "
        "hat haben hatte hatten kann können konnte muss müssen soll sollen sollte will wollen würde würden "
        "sei dies diese dieser dieses diesen diesem welche welcher welches was wer wo dort hier man dann",
        "fr": "le la les l' un une des du de d' et ou mais donc or car je tu il elle on nous vous ils elles me te "
        "se lui leur leurs mon ton son sa ses ma mes ta tes notre nos votre vos ce cet cette ces qui que qu' "
        "quoi dont où à au aux en dans par pour sur sous avec sans chez entre vers depuis pendant avant après "
        "contre comme si est sont était étaient être été a ont avait avaient avoir eu sera seront serait fait "
        "plus très aussi même tout tous toute toutes y c' s' n' j' m' t' cela ça celui celle ceux",
        "es": "el la los las un una unos unas de del a al y e o u pero sino porque que quien cual cuyo donde cuando "
        "como si yo tú él ella ello nosotros ellos ellas me te se le les lo nos mi tu su sus mis tus este "
        "esta esto estos estas ese esa eso esos esas aquel en con por para sobre entre hasta desde hacia sin "
        "según durante tras ante es son era eran fue fueron ser sido está están estaba estar ha han había "
        "haber hay muy más también ya todo todos toda todas",
        "it": "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal "
        "dalla in nel nella nei nelle con su sul sulla per tra fra e ed o ma che chi cui non dove quando come "
        "se io tu lui lei noi voi loro mi ti si ci vi suo sua suoi sue questo questa questi queste quello "
        "quella è sono era erano essere stato stata ha hanno aveva avere anche più molto dell' nell' all' "
        "dall' l' un' c'",
        "pt": "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre "
        "até desde e ou mas que quem qual onde quando como se eu tu ele ela nós eles elas me te lhe seu sua "
        "seus suas este esta isto esse essa isso aquele é são era eram foi foram ser sido está estão há tem "
        "têm tinha ter muito mais também já ao aos à às",
        "nl": "de het een en of maar want ik jij je hij zij ze wij we jullie hen hun mijn zijn haar ons onze van in "
        "op te aan met voor bij door naar uit over onder tussen tegen tot om als dan dat die dit deze wat wie "
        "waar wanneer hoe is was waren ben bent wordt worden werd werden heeft hebben had hadden kan kunnen "
        "zal zullen zou ook nog al er meer zeer",
        "sv": "en ett den det de och eller men att som i på av för till med om från vid under över mellan mot utan "
        "efter före jag du han hon vi ni dem sig sin sitt sina hans hennes deras är var vara varit har hade "
        "ha blir blev kan kunde ska skulle vill inom också mer mycket denna detta dessa när där här så",
        "da": "en et den det de og eller men at som i på af for til med om fra ved under over mellem mod uden efter "
        "før jeg du han hun vi dem sig sin sit sine hans hendes deres er var være været har havde blev bliver "
        "kan kunne skal skulle vil også mere meget denne dette disse når hvor her så",
        "ru": "и в во не на с со к ко о об от до за из у по для при над под через между без про а но или что чтобы "
        "как если когда где он она оно они мы вы я его её ее их им ему ей нам вам себя свой своя свои этот "
        "эта это эти тот та то те который которая которые был была было были быть есть будет же ли бы также "
        "уже ещё еще",
        "uk": "і й та в у на з зі із до від за по для при над під через між без про а але або що щоб як якщо коли "
        "де він вона воно вони ми ви я його її їх їм йому їй нам вам себе свій своя цей ця це ці той те ті "
        "який яка які був була було були бути є буде же чи би також вже ще",
        "pl": "i w we na z ze do od za po dla przy nad pod przez między bez o a ale lub albo że żeby jak jeśli gdy "
        "gdzie on ona ono oni one my wy ja jego jej ich im mu nam wam się swój ten ta to te tego tej tych "
        "który która które był była było były być jest są będzie też już jeszcze",
    }
)
# Words that turn a statement into its opposite.
NEGATIONS = _lists(
    {
        "en": "not no never none nor neither without cannot can't couldn't didn't doesn't don't hadn't hasn't "
        "haven't isn't aren't wasn't weren't won't wouldn't shouldn't mustn't ain't deny denies denied "
        "denying",
        "de": "nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts",
        "fr": "ne n'a n'est pas jamais rien aucun aucune sans ni non",
        "es": "no nunca jamás sin ni ningún ninguna nada",
        "it": "non mai senza né nessun nessuna nulla niente",
        "pt": "não nunca jamais sem nem nenhum nenhuma nada",
        "nl": "niet geen nooit zonder noch niets",
        "sv": "inte aldrig utan ingen inget inga varken",
        "da": "ikke aldrig uden ingen intet hverken",
        "ru": "не нет ни никогда без никто ничего",
        "uk": "не ні ані ніколи без ніхто нічого",
        "pl": "nie nigdy bez ani żaden żadna nic",
    }
)
# Where an article goes on to something that the other may not have: words that join it to what was said, and
# those that date it.
ADDING_WORDS = _lists(
    {
        "en": "and but or also too moreover however although though while whereas when whenever since before "
        "after because if unless as until once then yet still even just only first early earlier late later "
        "last next ago recently now former today yesterday tomorrow tonight morning afternoon evening night "
        "day days week weeks weekend month months year years monday tuesday wednesday thursday friday "
        "saturday sunday january february march april june july august september october november december",
        "de": "und aber oder auch zudem außerdem jedoch obwohl während als wenn seit bevor nachdem weil falls bis "
        "dann noch nur erst früher später zuletzt vor jetzt ehemalige ehemaliger heute gestern morgen abend "
        "nacht tag tage tagen woche wochen wochenende monat monate monaten jahr jahre jahren montag dienstag "
        "mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august "
        "september oktober november dezember",
        "fr": "et mais ou aussi également cependant toutefois alors tandis lorsque quand depuis avant après parce "
        "si puis encore seulement abord dernier dernière prochain récemment maintenant ancien ancienne "
        "aujourd'hui hier demain matin soir nuit jour jours semaine semaines mois an ans année années lundi "
        "mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août "
        "septembre octobre novembre décembre",
        "es": "y e pero o también además aunque mientras cuando desde antes después porque si hasta luego aún sólo "
        "solo primero último última próximo recientemente ahora ex hoy ayer mañana tarde noche día días "
        "semana semanas mes meses año años lunes martes miércoles jueves viernes sábado domingo enero febrero "
        "marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "it": "e ed ma o anche inoltre tuttavia però sebbene mentre quando prima dopo perché se fino poi ancora "
        "solo ultimo ultima scorso scorsa prossimo recentemente ora ex oggi ieri domani mattina sera notte "
        "giorno giorni settimana settimane mese mesi anno anni lunedì martedì mercoledì giovedì venerdì "
        "sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
        "pt": "e mas ou também além porém embora enquanto quando desde antes depois porque se até então ainda só "
        "apenas primeiro último última próximo recentemente agora ex hoje ontem amanhã manhã tarde noite dia "
        "dias semana semanas mês meses ano anos segunda terça quarta quinta sexta feira sábado domingo "
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "nl": "en maar of ook bovendien echter hoewel terwijl toen als sinds voordat nadat omdat tot dan nog "
        "slechts alleen eerst vorige volgende geleden onlangs nu voormalig vandaag gisteren morgen avond "
        "nacht dag dagen week weken weekend maand maanden jaar jaren maandag dinsdag woensdag donderdag "
        "vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober "
        "november december",
        "sv": "och men eller också dessutom dock medan när sedan innan efter eftersom om tills då ännu bara först "
        "förra nästa nyligen nu tidigare senare idag igår imorgon morgon kväll natt dag dagar vecka veckor "
        "månad månader år måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj "
        "juni juli augusti september oktober november december",
        "da": "og men eller også desuden dog mens når da siden før efter fordi hvis indtil så endnu kun først "
        "sidste næste nylig nu tidligere senere dag går morgen aften nat dag dage uge uger måned måneder år "
        "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august "
        "september oktober november december",
        "ru": "и а но или также однако хотя пока когда после до потому если затем ещё еще только сначала прошлый "
        "прошлой прошлом недавно теперь сейчас бывший сегодня вчера завтра утром вечером ночью день дня дней "
        "неделя неделе недели месяц месяца год года году лет понедельник вторник среда среду четверг пятница "
        "пятницу суббота субботу воскресенье января февраля марта апреля мая июня июля августа сентября "
        "октября ноября декабря",
        "uk": "і й та а але або також однак хоча поки коли після до тому якщо потім ще лише спочатку минулий "
        "минулого нещодавно тепер зараз колишній сьогодні вчора завтра вранці ввечері вночі день дня днів "
        "тиждень тижня місяць місяця рік року років понеділок вівторок середа середу четвер п'ятниця п'ятницю "
        "субота суботу неділя неділю січня лютого березня квітня травня червня липня серпня вересня жовтня "
        "листопада грудня",
        "pl": "i a ale lub także również jednak chociaż podczas kiedy gdy od przed po ponieważ jeśli potem jeszcze "
        "tylko najpierw ostatni ostatnio niedawno teraz dziś dzisiaj wczoraj jutro rano wieczorem dzień "
        "dnia dni tydzień tygodnia miesiąc miesiąca rok roku lat poniedziałek wtorek środa środę czwartek "
        "piątek sobota sobotę niedziela niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia "
        "września października listopada grudnia",
    }
)
# Pronouns and auxiliaries: they stand for what is said elsewhere, or bear what another verb says.
STANDING_WORDS = _lists(
    {
        "en": "he she it they him her them his hers its their theirs i we you me us my our your himself herself "
        "itself themselves is am are was were be been being has have had having do does did will would shall "
        "should can could may might must",
        "de": "ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein seine seinen seinem "
        "seiner ihre ihren ihrem ihrer unser unsere ist sind war waren bin bist wird werden wurde wurden "
        "worden hat haben hatte hatten kann können konnte muss müssen soll sollen sollte will wollen würde "
        "würden sei",
        "fr": "je tu il elle on nous vous ils elles me te se lui leur leurs mon ton son sa ses ma mes ta tes notre "
        "nos votre vos est sont était étaient être été a ont avait avaient avoir eu sera seront serait fait",
        "es": "yo tú él ella ello nosotros ellos ellas me te se le les lo nos mi tu su sus mis tus es son era eran "
        "fue fueron ser sido está están estaba estar ha han había haber hay",
        "it": "io tu lui lei noi voi loro mi ti si ci vi suo sua suoi sue è sono era erano essere stato stata ha "
        "hanno aveva avere",
        "pt": "eu tu ele ela nós eles elas me te lhe seu sua seus suas é são era eram foi foram ser sido está estão "
        "há tem têm tinha ter",
        "nl": "ik jij je hij zij ze wij we jullie hen hun mijn haar ons onze is was waren ben bent wordt worden "
        "werd werden heeft hebben had hadden kan kunnen zal zullen zou",
        "sv": "jag du han hon vi ni dem sig sin sitt sina hans hennes deras är var vara varit har hade ha blir blev "
        "kan kunde ska skulle vill",
        "da": "jeg du han hun vi dem sig sin sit sine hans hendes deres er var være været har havde blev bliver kan "
        "kunne skal skulle vil",
        "ru": "он она оно они мы вы я его её ее их им ему ей нам вам себя свой своя свои был была было были быть "
        "есть будет",
        "uk": "він вона воно вони ми ви я його її їх їм йому їй нам вам себе свій своя був була було були бути є "
        "буде",
        "pl": "on ona ono oni one my wy ja jego jej ich im mu nam wam się swój jest są był była było były być "
        "będzie",
    }
)

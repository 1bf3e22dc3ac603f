#!/usr/bin/env python3
"""Writes plover.tsv, contexts.tsv, sectors.tsv and cameo.tsv into a folder.

usage: codes.py CAMEO_VALUES.tsv OUT_DIR
  CAMEO_VALUES.tsv  columns code, root, quadclass, goldstein, ...: drawn from andybega/icews data-raw/cameo-codes.csv (MIT);
                    only numbers are taken, they are facts. Descriptions and the map to PLOVER are our own.
"""
import csv, pathlib, sys

# type, quad, score, recipient needed, own description, modes (name or name=score)
PLOVER = [
    ("AGREE", 1, 2.5, "no", "signs, accepts or promises cooperation, aid, a meeting or a settlement", ""),
    ("CONSULT", 1, 2.5, "no", "meets, talks, telephones, visits, negotiates or mediates", "visit=4 third-party=1 multilateral=4 phone=1.5"),
    ("SUPPORT", 1, 5, "no", "praises, backs, recognises, apologises, forgives or forms ties", ""),
    ("CONCEDE", 1, 4.5, "no", "gives in: eases a measure, accepts a demand, frees people, offers a truce", ""),
    ("COOPERATE", 2, 9.5, "yes", "works together in deed: trade, exercises, extradition, shared intelligence", ""),
    ("AID", 2, 10, "yes", "gives money, goods, weapons, shelter, rescue or protection", ""),
    ("RETREAT", 2, 6.5, "no", "pulls back, disarms, stops fighting, lets outsiders in or steps down", "withdraw=8 release disarm=10 ceasefire=7.5 access resign=4.5"),
    ("REQUEST", 3, 0, "no", "asks, appeals or demands", "assist=0.5 change=-1 yield=-1 meet=0"),
    ("ACCUSE", 3, -3, "no", "criticises, blames, sues, charges in public or investigates", "disapprove=-2 investigate=-3.5 allege=-3.5"),
    ("REJECT", 3, -2, "no", "refuses, vetoes, votes down or breaks off", "assist=-1.5 change yield meet"),
    ("THREATEN", 3, -3.5, "no", "threatens or warns of a hostile act, gives an ultimatum", "restrict=-3 arrest relations expel territory=-4 violence"),
    ("PROTEST", 4, -5, "no", "demonstrates, strikes, refuses food, blocks or riots for a political end", "demo riot=-7 strike hunger=-4.5 boycott=-4.5 obstruct=-4.5 vandalize"),
    ("SANCTION", 3, -6, "yes", "cuts or lowers relations, trade, aid or membership, expels envoys", "convict expel=-5.5 withdraw discontinue"),
    ("MOBILIZE", 4, -5.5, "no", "moves or readies troops, police or weapons as a show of force", "troops=-6.5 weapons=-6.5 police militia=-6"),
    ("COERCE", 4, -7, "no", "arrests, seizes, bans, censors, deports, blockades or attacks computers", "seize restrict censor=-6.5 curfew=-6.5 martial-law=-7.5 arrest deport withhold misinformation=-6.5 cyber=-6.5"),
    ("ASSAULT", 4, -9, "no", "uses physical violence against people or property", "abduct=-8.5 beat=-7.5 torture=-8.5 sexual=-8.5 targeted=-9.5 destroy=-8.5 primitive=-8 firearms explosives suicide-attack=-9.5 aerial=-9.5 drone=-9.5 heavy-weapons=-9.5 crowd-control=-7.5 unconventional=-10"),
]
CONTEXTS = """military:armed forces and war|intelligence:spying and secret services|executive:heads of state and government, cabinets|legislative:parliaments and law-making|election:votes and campaigns
political_institutions:constitution and form of government|pro_democracy:steps towards democratic rule|pro_autocracy:steps towards one-man or one-party rule|economic:trade, money, industry, energy markets|legal:courts and law
reparations:compensation for past wrongs|human_rights:abuse or protection of basic rights|rights_freedoms:civil liberties|repression:state violence against its own people|human_security:basic needs of people
gender:women, men, equality|lgbt:sexual minorities|religion_ethnicity:faith and ethnic groups|inequality:poor and rich, discrimination|diplomatic:relations among states|territory:borders and claims to land or sea
peacekeeping:peace missions|health:disease and care|asylum:refuge abroad|migration:movement of people|disasters:floods, quakes, fires, accidents|natural_resource:water, oil, minerals, fish
environment:climate and pollution|technology:science and industry policy|terrorism:attacks meant to spread fear|cbrn:chemical, biological, radiological, nuclear|cyber:computers and networks|misinformation:false news and propaganda
crime:ordinary crime|corruption:bribes and abuse of office|illegal_drugs:drug trade|trafficking:smuggling of people, arms, goods"""
SECTORS = """GOV:government, executive, ministries, civil service|MIL:armed forces|COP:police and interior forces|JUD:courts, judges, prosecutors|LEG:parliaments and their members|PTY:political parties|PRM:paramilitary and pro-government militia
REB:armed opposition with a political aim|UAF:unidentified or loosely allied armed forces|SPY:intelligence services|OPP:political opposition|AGR:farmers|BUS:companies and business people|CRM:criminals and gangs|CVL:civilians|EDU:schools, students, teachers
ELI:former officials and notable people|JRN:journalists and media|LAB:workers and unions|MED:doctors and health services|REF:refugees and displaced people|PRE:prisoners and detainees|REL:clergy and religious bodies|SOC:civil society and activists
IGO:international organisation of states|UNO:United Nations and its bodies|EUR:European Union and its bodies|NGO:non-governmental organisation|ISM:international militant group|IMG:international group without a state|MNC:multinational company|UNK:not known"""

# Kinds of cooperation and of yielding that return under several roots: last digits -> own words, context.
HELP = {"1": ("economic cooperation", "economic"), "2": ("military cooperation", "military"), "3": ("legal cooperation", "legal"), "4": ("shared intelligence", "intelligence")}
AID = {"1": ("economic aid", "economic"), "2": ("military aid", "military"), "3": ("humanitarian aid", "human_security"), "4": ("protection or peacekeepers", "peacekeeping")}
REFORM = {"1": ("a change of leaders", "executive"), "2": ("a change of policy", "executive"), "3": ("rights", "rights_freedoms"), "4": ("a change of institutions", "political_institutions")}
EASE = {"1": ("softer administrative measures", "legal"), "2": ("an end to unrest or its repression", "repression"), "3": ("release of people or goods", "legal"),
        "4": ("softer economic sanctions", "economic"), "5": ("access for outsiders", "diplomatic"), "6": ("less military action", "military")}
LEAD = {"02": ("appeal for", "REQUEST"), "03": ("promise of", "AGREE"), "10": ("demand for", "REQUEST"), "12": ("refusal of", "REJECT")}
# root -> group digit -> (words, mode for REQUEST / REJECT, context, table of sub-kinds)
GROUP = {
    "02": {"1": ("practical cooperation", "assist", "", HELP), "2": ("diplomatic backing", "assist", "diplomatic", {}), "3": ("aid", "assist", "", AID), "4": ("political reform", "change", "political_institutions", REFORM),
           "5": ("yielding", "yield", "", EASE), "6": ("talks among others", "meet", "diplomatic", {}), "7": ("settlement among others", "meet", "diplomatic", {}), "8": ("mediation", "meet", "diplomatic", {})},
    "12": {"1": ("practical cooperation", "assist", "", HELP), "2": ("aid", "assist", "", AID), "3": ("political reform", "change", "political_institutions", REFORM), "4": ("yielding", "yield", "", EASE),
           "5": ("a meeting or talks", "meet", "diplomatic", {}), "6": ("mediation", "meet", "diplomatic", {}), "7": ("a plan or settlement", "meet", "diplomatic", {})},
}
GROUP["10"] = {**GROUP["02"], "6": ("a meeting or talks", "meet", "diplomatic", {}), "7": ("a settlement", "meet", "diplomatic", {})}
GROUP["03"] = {**GROUP["10"], "8": ("accepting mediation", "", "diplomatic", {}), "9": ("mediating", "", "diplomatic", {})}

OWN = """01 - - - public statement
010 - - - says something, not specified further
011 - - - declines to comment
012 - - - speaks with pessimism
013 - - - speaks with optimism
014 - - - weighs a policy
015 - - - admits or claims responsibility
016 - - - denies an accusation or responsibility
017 - - - symbolic act: mourning, honours, ceremony
018 - - - sympathy or condolences
019 - - - says it shares a view
02 REQUEST - - appeal
020 REQUEST - - appeal, not specified further
03 AGREE - - promise to cooperate
030 AGREE - - promise to cooperate, not specified further
10 REQUEST - - demand
100 REQUEST - - demand, not specified further
12 REJECT - - refusal
120 REJECT - - refusal, not specified further
128 REJECT yield legal breaks or defies a rule
129 REJECT yield diplomatic veto
04 CONSULT - - contact and talks
040 CONSULT - - talks, not specified further
041 CONSULT phone diplomatic talks by telephone or video
042 CONSULT visit diplomatic travels to see the other side
043 CONSULT visit diplomatic receives a visitor
044 CONSULT third-party diplomatic meets in a third place
045 CONSULT third-party diplomatic mediates
046 CONSULT - diplomatic negotiates
05 SUPPORT - diplomatic diplomatic cooperation
050 SUPPORT - diplomatic diplomatic cooperation, not specified further
051 SUPPORT - diplomatic praises or endorses
052 SUPPORT - diplomatic defends in words
053 SUPPORT - diplomatic gathers support for someone
054 SUPPORT - diplomatic recognises or opens relations
055 SUPPORT - diplomatic apologises
056 SUPPORT - diplomatic forgives
057 AGREE - diplomatic signs an agreement
06 COOPERATE - - practical cooperation
060 COOPERATE - - practical cooperation, not specified further
061 COOPERATE - economic trade or economic cooperation
062 COOPERATE - military military cooperation
063 COOPERATE - legal legal cooperation, extradition
064 COOPERATE - intelligence shares intelligence or information
07 AID - - gives aid
070 AID - - gives aid, not specified further
071 AID - economic gives money, loans or debt relief
072 AID - military gives weapons, training or troops
073 AID - human_security gives food, medicine, shelter or rescue
074 AID - peacekeeping gives protection or peacekeepers
075 AID - asylum grants asylum
08 CONCEDE - - gives in
080 CONCEDE - - gives in, not specified further
081 CONCEDE - legal softens administrative measures
0811 CONCEDE - pro_democracy widens political freedoms
0812 CONCEDE - pro_democracy lifts a ban on parties or politicians
0813 CONCEDE - legal eases a curfew
0814 CONCEDE - legal ends a state of emergency or martial law
082 CONCEDE - pro_democracy ends a protest, strike or unrest
083 CONCEDE - political_institutions accepts demands for reform
0831 CONCEDE - political_institutions accepts a change of leaders
0832 CONCEDE - executive accepts a change of policy
0833 CONCEDE - rights_freedoms accepts demands for rights
0834 CONCEDE - political_institutions accepts a change of institutions
084 CONCEDE - - gives back or releases
0841 CONCEDE - legal releases or returns people
0842 CONCEDE - legal returns property
085 CONCEDE - economic eases sanctions, boycott or embargo
086 RETREAT access diplomatic lets outsiders in
0861 RETREAT access peacekeeping lets peacekeepers in
0862 RETREAT access diplomatic lets inspectors or observers in
0863 RETREAT access human_security lets aid through
087 RETREAT - military lowers the level of fighting
0871 RETREAT ceasefire military truce or ceasefire
0872 RETREAT withdraw military eases a siege or blockade
0873 RETREAT disarm military disarms or demobilises
0874 RETREAT withdraw military withdraws or surrenders
09 ACCUSE investigate - investigates
090 ACCUSE investigate - investigates, not specified further
091 ACCUSE investigate crime investigates crime or corruption
092 ACCUSE investigate human_rights investigates abuse of rights
093 ACCUSE investigate military investigates military action
094 ACCUSE investigate legal investigates war crimes
11 ACCUSE disapprove - disapproves
110 ACCUSE disapprove - disapproves, not specified further
111 ACCUSE disapprove - criticises or condemns
112 ACCUSE allege - accuses or blames
1121 ACCUSE allege crime accuses of crime or corruption
1122 ACCUSE allege human_rights accuses of abuse of rights
1123 ACCUSE allege military accuses of aggression
1124 ACCUSE allege legal accuses of war crimes
1125 ACCUSE allege intelligence accuses of spying or treason
113 ACCUSE disapprove - gathers opposition against someone
114 ACCUSE disapprove diplomatic lodges a formal complaint
115 ACCUSE allege legal brings a suit
116 ACCUSE allege legal finds guilty or liable
13 THREATEN - - threat
130 THREATEN - - threat, not specified further
131 THREATEN - - threat without force
1311 THREATEN relations economic threatens to cut aid
1312 THREATEN restrict economic threatens sanctions, boycott or embargo
1313 THREATEN relations diplomatic threatens to lower relations
132 THREATEN restrict legal threatens administrative measures
1321 THREATEN restrict rights_freedoms threatens to limit freedoms
1322 THREATEN restrict pro_autocracy threatens to ban parties or politicians
1323 THREATEN restrict pro_autocracy threatens a curfew
1324 THREATEN restrict pro_autocracy threatens martial law
133 THREATEN relations - threatens protest or strike
134 THREATEN relations diplomatic threatens to end talks
135 THREATEN relations diplomatic threatens to end mediation
136 THREATEN expel diplomatic threatens to send outsiders away
137 THREATEN violence repression threatens repression
138 THREATEN violence military threatens force
1381 THREATEN restrict military threatens a blockade
1382 THREATEN territory military threatens occupation
1383 THREATEN violence terrorism threatens irregular violence
1384 THREATEN violence military threatens a military attack
1385 THREATEN violence cbrn threatens use of weapons of mass destruction
139 THREATEN - diplomatic ultimatum
15 MOBILIZE - - show of force
150 MOBILIZE - - show of force, not specified further
151 MOBILIZE police - raises police alert
152 MOBILIZE troops military raises military alert
153 MOBILIZE police - sends or adds police
154 MOBILIZE troops military sends or adds troops
16 SANCTION - - lowers relations
160 SANCTION - - lowers relations, not specified further
161 SANCTION withdraw diplomatic lowers or cuts diplomatic relations
162 SANCTION discontinue - cuts aid
1621 SANCTION discontinue economic cuts economic aid
1622 SANCTION discontinue military cuts military aid
1623 SANCTION discontinue human_security cuts humanitarian aid
163 SANCTION discontinue economic imposes sanctions, embargo or boycott
164 SANCTION withdraw diplomatic breaks off talks
165 SANCTION withdraw diplomatic ends mediation
166 SANCTION expel diplomatic sends outsiders away or leaves a body
1661 SANCTION expel peacekeeping sends away or withdraws peacekeepers
1662 SANCTION expel diplomatic sends away or withdraws inspectors
1663 SANCTION expel human_security sends away or withdraws aid workers
17 COERCE - - coerces
170 COERCE - - coerces, not specified further
171 COERCE seize - seizes or damages property
1711 COERCE seize - confiscates property
1712 ASSAULT destroy - destroys property
172 COERCE restrict - imposes administrative measures
1721 COERCE restrict rights_freedoms limits political freedoms
1722 COERCE restrict pro_autocracy bans parties or politicians
1723 COERCE curfew pro_autocracy imposes a curfew
1724 COERCE martial-law pro_autocracy imposes emergency rule or martial law
173 COERCE arrest legal arrests, detains, charges or sentences
174 COERCE deport migration expels or deports people
175 ASSAULT crowd-control repression puts down with violence
18 ASSAULT - - violence outside regular warfare
180 ASSAULT - - irregular violence, not specified further
181 ASSAULT abduct - abducts, hijacks, takes hostages
182 ASSAULT beat - bodily assault
1821 ASSAULT sexual - sexual violence
1822 ASSAULT torture - torture
1823 ASSAULT beat - kills by bodily assault
183 ASSAULT explosives terrorism bombing outside regular warfare
1831 ASSAULT suicide-attack terrorism suicide bombing
1832 ASSAULT explosives terrorism car bomb
1833 ASSAULT explosives terrorism roadside bomb
184 ASSAULT - - uses people as shields
185 ASSAULT targeted - tries to assassinate
186 ASSAULT targeted - assassinates
19 ASSAULT - military fights
190 ASSAULT - military fights, not specified further
191 COERCE restrict military blockades or restricts movement
192 COERCE seize territory occupies territory
193 ASSAULT firearms military fights with small arms
194 ASSAULT heavy-weapons military fights with artillery or tanks
195 ASSAULT aerial military attacks from the air
196 ASSAULT - military breaks a ceasefire
20 ASSAULT unconventional - mass violence
200 ASSAULT unconventional - mass violence, not specified further
201 ASSAULT unconventional migration drives out a population
202 ASSAULT unconventional human_rights mass killing
203 ASSAULT unconventional religion_ethnicity ethnic cleansing
204 ASSAULT unconventional cbrn weapons of mass destruction
2041 ASSAULT unconventional cbrn chemical, biological or radiological weapons
2042 ASSAULT unconventional cbrn nuclear weapons"""
PROTEST = {"140": ("", "protest, not specified further"), "141": ("demo", "demonstration"), "142": ("hunger", "hunger strike"), "143": ("strike", "strike or boycott"), "144": ("obstruct", "blockade or sit-in"), "145": ("riot", "riot")}


def own_words():
    table = {}
    for line in OWN.splitlines():
        code, kind, mode, context, words = line.split(" ", 4)
        table[code] = [kind.strip("-"), mode if mode != "-" else "", context.strip("-"), words]
    table["14"] = ["PROTEST", "", "", "protest"]
    for code, (mode, words) in PROTEST.items():
        table[code] = ["PROTEST", mode, "", words]
        if code != "140":
            for digit, (what, context) in REFORM.items():
                table[code + digit] = ["PROTEST", mode, context, f"{words} for {what}"]
    for root, groups in GROUP.items():
        lead, kind = LEAD[root]
        for digit, (words, mode, context, subs) in groups.items():
            mode = "" if root == "03" else mode
            table.setdefault(root + digit, [kind, mode, context, f"{lead} {words}"])
            for sub, (what, sub_context) in subs.items():
                if root + digit + sub == "1214":  # not a code of CAMEO 1.1b3
                    continue
                table.setdefault(root + digit + sub, [kind, mode, sub_context, f"{lead} {what}"])
    return table


def head(origin, rebuild):
    return f"# origin {origin}\n# version 2026-11\n# licence Apache-2.0\n# rebuild {rebuild}\n"


def main():
    values, out = sys.argv[1], pathlib.Path(sys.argv[2])
    rebuild = "python3 knowledge/rebuild/codes.py CAMEO_VALUES.tsv OUT_DIR"
    with open(out / "plover.tsv", "w", encoding="utf-8") as f:
        f.write(head("PLOVER 2.0 type names, quads and scores (facts); own descriptions", rebuild) + "type\tquad\tscore\trecipient\tmodes\tdescription\n")
        for kind, quad, score, recipient, words, modes in PLOVER:
            listed = "|".join(m if "=" in m else f"{m}={score}" for m in modes.split())
            f.write(f"{kind}\t{quad}\t{score}\t{recipient}\t{listed}\t{words}\n")
    for name, text in (("contexts", CONTEXTS), ("sectors", SECTORS)):
        with open(out / f"{name}.tsv", "w", encoding="utf-8") as f:
            f.write(head(f"PLOVER 2.0 names of {name} (facts); own descriptions", rebuild) + "code\tdescription\n")
            for item in text.replace("\n", "|").split("|"):
                f.write(item.replace(":", "\t", 1) + "\n")
    words = own_words()
    with open(out / "cameo.tsv", "w", encoding="utf-8") as f:
        f.write(head("CAMEO 1.1b3 codes and Goldstein values (facts, numbers from andybega/icews, MIT); own descriptions and own map to PLOVER", rebuild))
        f.write("code\troot\tgoldstein\tquad\tplover\tmode\tcontext\tdescription\n")
        for row in csv.DictReader(open(values, encoding="utf-8"), delimiter="\t"):
            code, goldstein = row["code"], row["goldstein"]
            if code not in words:
                sys.exit(f"codes.py: no own words for CAMEO {code}")
            kind, mode, context, text = words.pop(code)
            f.write("\t".join([code, code[:2], goldstein, row["quadclass"], kind, mode, context, text]) + "\n")
    if words:
        print("codes of ours that the values lack:", sorted(words), file=sys.stderr)


if __name__ == "__main__":
    main()

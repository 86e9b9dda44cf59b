const titlesOf = (list: string) => list.trim().split(/\n\s*/);

/** Titles as people write them, without anything of a day. */
export const ordinary = titlesOf(`
  3 stoelen halen
  Lijst voor de zondagsschool
  Lamp ophangen op de 2e verdieping
  Voor de 2e groep een zaal zoeken
  Dag van de zorg voorbereiden
  Agenda maken
  Half uur inplannen
  Taart halen zodra het kan
  Lijst van oud en nieuw bijwerken
  Cook for three
  Kerstpakketten bestellen
  Kerstborrel voorbereiden
  Sinterklaasfeest regelen
  Paasontbijt organiseren
  Nieuwjaarskaart ontwerpen
  De weekendploeg informeren
  Weekend van de mantelzorg voorbereiden
  Jaarverslag schrijven
  Maandoverzicht maken
  Dagopvang bellen
  Dagbesteding regelen
  Avondeten koken
  Middagprogramma maken
  Ochtendgroep uitnodigen
  Nachtzorg bespreken
  Uurloon navragen
  Halve dag training boeken
  Eerste gesprek plannen
  Tweede gesprek met de gemeente voorbereiden
  Einde aan de wachtlijst
  Begin van het protocol herschrijven
  Eindverslag schrijven
  Halverwege evalueren met de groep
  De datum prikken
  Vakantierooster delen
  Kwartaalcijfers ophalen
  Kwartier koffie inplannen
  Min of meer klaar
  Over de drempel helpen
  Over de zaal bellen
  Na afloop opruimen
  Tot nu toe gedaan samenvatten
  In de keuken helpen
  Op de foto letten
  Om de hoek kijken
  Aan de slag met de wijkkaart
  Met het team bellen
  Voor of na de pauze soep delen
  Tussen de middag soep koken
  Verschil tussen A en B uitleggen
  Morgenster bellen
  Het paar uit de wijk bellen
  Enkele buren vragen
  Woensdags open houden
  Marktkraam regelen
  Decembermaand aankleden
  Augusta bellen
  Buy 3 chairs
  Close the door
  Close of the project celebrated
  Two weeks of rest
  Second floor lamp
  On the 2nd floor hang the lamp
  Next steps
  Write next steps
  The next meeting
  In time
  On time
  In short
  Early bird tickets
  Late arrivals list
  The latest news
  A couple of chairs
  A few neighbours
  Around the corner
  Half the chairs
  Half a cake
  Quarter of the budget
  Summer plan
  Holiday schedule
  Order the Christmas cards
  Plan the Easter breakfast
  Weekend team
  End of life care
  Day care
  Over the fence
  Start of the project
`);

/** Titles in which a day, a number or a short name is part of what is to be done. */
export const aboutDays = titlesOf(`
  Drie stoelen en vrijdag
  3 stoelen en vrijdag
  Koffie zetten elke vrijdag
  Elke vrijdag koffie zetten
  Iedere maandag de planten water geven
  Iedere maandag
  De vrijdaggroep bellen
  Maandag en dinsdag koffie
  Verslag van maandag delen
  Verslag delen van maandag
  Verslag delen van 4 december
  Mail sturen over vrijdag
  Overleg over vrijdag voorbereiden
  Notulen van het overleg van 3 december rondsturen
  Zaal 4 reserveren
  Kamer 12-4 opruimen
  Sleutel van zaal 4
  Voor 3 mensen soep koken
  Soep koken voor 3
  De mei-bijeenkomst voorbereiden
  Voor de maandaggroep bellen
  Taart voor Jan
  Bloemen voor Mei
  Cadeau voor April kopen
  Jan bellen over de sleutel
  Bel Jan
  Vraag Mei of zij komt
  Voor de 2e keer uitnodigen
  Flyer voor december maken
  Rooster voor de zomer maken
  Opvang regelen voor de kerstvakantie
  Twee keer per week bellen
  Factuur sturen per maand
  Eén keer per jaar evalueren
  Verslag maken van de week
  Welke dag past het best
  Vraag of de zaal vrij is
  Is de zaal vrij
  Wie is er vrij
  Docent vmbo en wo
  Folder over wonen en wo
  Samen doen we het zo
  Het gaat zo
  Doe het zo
  Wat do we do
  Met ma bellen
  Ma belt de huisarts
  Bellen om 15:00
  Bel 24/7-lijn na
  Twee weken rust houden
  Een week vakantie aanvragen
  Drie dagen training regelen
  Lees hoofdstuk 3-4
  Bekijk pagina 12
  Update naar 2.1
  Versie 2.1 testen
  Artikel 3.11 nakijken
  Taart halen zsm
  Taart halen binnenkort
  Taart halen asap
  Fietsen leren in een uur
  Video maken in 48 uur
  Taart voor Mei halen
  Chairs for the Monday group
  Kerst voorbereiden met de groep
  Sinterklaas bellen voor het feest
  Week van de eenzaamheid voorbereiden
  Lamp is kapot sinds vrijdag
  Meer stoelen dan maandag
  Vorige week besproken punten uitwerken
  Aanwezigheid van gisteren invullen
  Vandaag de dag vragen mensen meer
  Maandags overleg bijwonen
  Vrijdags soep koken
  Maart en april vergelijken
  Book the room
  Book a room for six people
  Buy 3 chairs and Friday
  Every Friday make coffee
  Make coffee every Friday
  Free Fridays
  Call the Monday group
  Share the minutes of Monday
  Share the minutes from Friday
  Write about Friday
  Monday and Tuesday coffee
  March with the neighbours
  We march
  We may come
  May comes too
  Ask April
  Call Jan
  A cake for Jan
  Sat down with the team
  The sun is out
  Do it by hand
  Read chapter 3
  Read chapter 3.2
  Once per month
  Twice a week
  Twice a day
  The last mile
  Last week's notes summarised
  Yesterday's list
  Latest version
  New year cards
  The end
  From start to end
  Is the lamp broken since Friday
  Number 12
  Room 12-4
  Version 2.1
  Office in May Street
  Lijst met vrijdag
  Notulen van maandag tot nu bundelen
  Vraag of het vrijdag kan doorgaan
  Taart halen vóór de vergadering van vrijdag
  Huisarts bellen over 4 december
  Flyer voor volgende week maken
  Dinsdag is de zaal dicht melden
`);

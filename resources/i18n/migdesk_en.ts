<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActionBar</name>
    <message numerus="yes">
        <source>Export %n event(s)…</source>
        <translation>
            <numerusform>Export %n event…</numerusform>
            <numerusform>Export %n events…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleWords</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} and %n contact(s), {size}</source>
        <translation>
            <numerusform>{what} and %n contact, {size}</numerusform>
            <numerusform>{what} and %n contacts, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message numerus="yes">
        <source>%n event(s) copied as a table</source>
        <translation>
            <numerusform>%n event copied as a table</numerusform>
            <numerusform>%n events copied as a table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied as iCalendar</source>
        <translation>
            <numerusform>%n event copied as iCalendar</numerusform>
            <numerusform>%n events copied as iCalendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied as sentences</source>
        <translation>
            <numerusform>%n event copied as sentences</numerusform>
            <numerusform>%n events copied as sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %n event(s) in {month}.</source>
        <translation>
            <numerusform>The filters hide %n event in {month}.</numerusform>
            <numerusform>The filters hide %n events in {month}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in %n week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dragger</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyCalendar</name>
    <message numerus="yes">
        <source>The filters hide %n event(s).</source>
        <translation>
            <numerusform>The filters hide %n event.</numerusform>
            <numerusform>The filters hide %n events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyContacts</name>
    <message numerus="yes">
        <source>The filters hide %n contact(s).</source>
        <translation>
            <numerusform>The filters hide %n contact.</numerusform>
            <numerusform>The filters hide %n contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>The selection (%n)</source>
        <translation>
            <numerusform>The selection (%n)</numerusform>
            <numerusform>The selection (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}</source>
        <translation>
            <numerusform>%n file saved in {folder}</numerusform>
            <numerusform>%n files saved in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n event saved in {folder}.</numerusform>
            <numerusform>%n events saved in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them on all days that are possible, so marked.</source>
        <translation>
            <numerusform>%n of them on all days that are possible, so marked.</numerusform>
            <numerusform>%n of them on all days that are possible, so marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: the day is not known.</source>
        <translation>
            <numerusform>%n event left out: the day is not known.</numerusform>
            <numerusform>%n events left out: the day is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: only the year is known. Export such an event alone to have it all the same.</source>
        <translation>
            <numerusform>%n event left out: only the year is known. Export it alone to have it all the same.</numerusform>
            <numerusform>%n events left out: only the year is known. Export such an event alone to have it all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: without a date no calendar can hold it.</source>
        <translation>
            <numerusform>%n event left out: without a date no calendar can hold it.</numerusform>
            <numerusform>%n events left out: without a date no calendar can hold them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: marked as private. Export such an event alone to have it all the same.</source>
        <translation>
            <numerusform>%n event left out: marked as private. Export it alone to have it all the same.</numerusform>
            <numerusform>%n events left out: marked as private. Export such an event alone to have it all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>Filters: %n in force</source>
        <translation>
            <numerusform>Filters: %n in force</numerusform>
            <numerusform>Filters: %n in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterList</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <comment>in a group that is folded up</comment>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>%n task(s): shown among the events</source>
        <translation>
            <numerusform>%n task: shown among the events</numerusform>
            <numerusform>%n tasks: shown among the events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries: kept, but not shown</source>
        <translation>
            <numerusform>%n journal entry: kept, but not shown</numerusform>
            <numerusform>%n journal entries: kept, but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free or busy times: kept, but not shown</source>
        <translation>
            <numerusform>%n free or busy time: kept, but not shown</numerusform>
            <numerusform>%n free or busy times: kept, but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time zones alone: kept, but not shown</source>
        <translation>
            <numerusform>%n time zone alone: kept, but not shown</numerusform>
            <numerusform>%n time zones alone: kept, but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of another kind: kept, but not shown</source>
        <translation>
            <numerusform>%n entry of another kind: kept, but not shown</numerusform>
            <numerusform>%n entries of another kind: kept, but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) repeat: every date is shown</source>
        <translation>
            <numerusform>%n event repeats: every date is shown</numerusform>
            <numerusform>%n events repeat: every date is shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries without an identifier: {titles}</source>
        <translation>
            <numerusform>%n entry without an identifier: {titles}</numerusform>
            <numerusform>%n entries without an identifier: {titles}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}; the same of %n more: {titles}</source>
        <translation>
            <numerusform>{first}; the same of %n more: {titles}</numerusform>
            <numerusform>{first}; the same of %n more: {titles}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable duplicate(s)</source>
        <translation>
            <numerusform>%n probable duplicate</numerusform>
            <numerusform>%n probable duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older, left as it is</source>
        <translation>
            <numerusform>%n older, left as it is</numerusform>
            <numerusform>%n older, left as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in several versions, made one</source>
        <translation>
            <numerusform>%n in several versions, made one</numerusform>
            <numerusform>%n in several versions, made one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another kind, kept unseen</source>
        <translation>
            <numerusform>%n of another kind, kept unseen</numerusform>
            <numerusform>%n of another kind, kept unseen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n files could be read.</source>
        <translation>
            <numerusform>None of the %n files could be read.</numerusform>
            <numerusform>None of the %n files could be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n more file(s) will be shown after this.</source>
        <translation>
            <numerusform>%n more file will be shown after this.</numerusform>
            <numerusform>%n more files will be shown after this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n event(s)</source>
        <translation>
            <numerusform>Import %n event</numerusform>
            <numerusform>Import %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n record(s) already here, unchanged.</source>
        <translation>
            <numerusform>Nothing new: %n record already here, unchanged.</numerusform>
            <numerusform>Nothing new: %n records already here, unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message numerus="yes">
        <source>%n date(s) left out</source>
        <translation>
            <numerusform>%n date left out</numerusform>
            <numerusform>%n dates left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more date(s)</source>
        <translation>
            <numerusform>%n more date</numerusform>
            <numerusform>%n more dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed date(s)</source>
        <translation>
            <numerusform>%n changed date</numerusform>
            <numerusform>%n changed dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <comment>in the starter collection</comment>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <comment>in the starter collection</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>faultglass::CauseGrid</name>
    <message numerus="yes">
        <source>Everything painted with it fails at once: %n server(s)</source>
        <translation>
            <numerusform>Everything painted with it fails at once: %n server</numerusform>
            <numerusform>Everything painted with it fails at once: %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::CellsPicture</name>
    <message numerus="yes">
        <source>%n calls wait for it</source>
        <translation>
            <numerusform>%n call waits for it</numerusform>
            <numerusform>%n calls wait for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::Chapters</name>
    <message numerus="yes">
        <source>Lesson, %1 min · %2 of %n steps done</source>
        <translation>
            <numerusform>Lesson, %1 min · %2 of %n step done</numerusform>
            <numerusform>Lesson, %1 min · %2 of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::ClaimCard</name>
    <message numerus="yes">
        <source>Runs it under %n seeds, here and now</source>
        <translation>
            <numerusform>Runs it under %n seed, here and now</numerusform>
            <numerusform>Runs it under %n seeds, here and now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running it under %n seeds …</source>
        <translation>
            <numerusform>Running it under %n seed …</numerusform>
            <numerusform>Running it under %n seeds …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::CompareControl</name>
    <message numerus="yes">
        <source>There are %n arms, as many as there can be. Remove one first.</source>
        <translation>
            <numerusform>There is %n arm, as many as there can be. Remove one first.</numerusform>
            <numerusform>There are %n arms, as many as there can be. Remove one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::PredictCard</name>
    <message numerus="yes">
        <source>Running it under %n seeds …</source>
        <translation>
            <numerusform>Running it under %n seed …</numerusform>
            <numerusform>Running it under %n seeds …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you chose came out in %1 of %n runs.</source>
        <translation>
            <numerusform>What you chose came out in %1 of %n run.</numerusform>
            <numerusform>What you chose came out in %1 of %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::SummaryCard</name>
    <message numerus="yes">
        <source>Running %n claims …</source>
        <translation>
            <numerusform>Running %n claim …</numerusform>
            <numerusform>Running %n claims …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n claims hold.</source>
        <translation>
            <numerusform>%n claim holds.</numerusform>
            <numerusform>All %n claims hold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::TimeChart</name>
    <message numerus="yes">
        <source>A long run: the least and the most of every %n samples are drawn.</source>
        <translation>
            <numerusform>A long run: the least and the most of every %n sample are drawn.</numerusform>
            <numerusform>A long run: the least and the most of every %n samples are drawn.</numerusform>
        </translation>
    </message>
</context>
</TS>

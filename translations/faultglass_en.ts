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
</TS>

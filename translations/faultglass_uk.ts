<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>ActionText</name>
    <message>
        <source>on</source>
        <translation>увімкнено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>вимкнено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a parameter and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>starts “%1” anew</source>
        <translation>запускає «%1» спочатку</translation>
    </message>
    <message>
        <source>starts “%1” anew with %2</source>
        <translation>запускає «%1» спочатку (%2)</translation>
    </message>
    <message>
        <source>sets %1</source>
        <translation>задає %1</translation>
    </message>
    <message>
        <source>heals everything</source>
        <translation>відновлює все</translation>
    </message>
    <message>
        <source>adds a second arm</source>
        <translation>додає другу гілку</translation>
    </message>
    <message>
        <source>takes seed %1</source>
        <translation>бере зерно %1</translation>
    </message>
    <message>
        <source>takes another seed</source>
        <translation>бере інше зерно</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>переходить до %1</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>пускає час</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>зупиняє час</translation>
    </message>
    <message>
        <source>runs at %1</source>
        <translation>задає швидкість %1</translation>
    </message>
    <message>
        <source>shows runs against the law</source>
        <translation>показує прогони й закон</translation>
    </message>
    <message>
        <source>shows the charts over time</source>
        <translation>показує графіки в часі</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a fault, and when it comes</comment>
        <translation>%1 о %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a fault at a time, and how long it lasts</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>%1; then: %2</source>
        <comment>what starts, and the faults that come</comment>
        <translation>%1; а тоді: %2</translation>
    </message>
    <message>
        <source>does this: %1</source>
        <translation>робить таке: %1</translation>
    </message>
    <message>
        <source>plays %1</source>
        <translation>пускає час на %1</translation>
    </message>
    <message>
        <source>shows runs against the law “%1”</source>
        <translation>показує прогони й закон «%1»</translation>
    </message>
</context>
<context>
    <name>ArmOrigins</name>
    <message>
        <source>%1 %2</source>
        <comment>a parameter and its value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>BlastMatrix</name>
    <message>
        <source>Server crash</source>
        <translation>Падіння сервера</translation>
    </message>
    <message>
        <source>S1 dies</source>
        <translation>S1 падає</translation>
    </message>
    <message>
        <source>Rack failure</source>
        <translation>Відмова стійки</translation>
    </message>
    <message>
        <source>rack 1 loses power</source>
        <translation>стійка 1 без живлення</translation>
    </message>
    <message>
        <source>Bad config</source>
        <translation>Хибна конфігурація</translation>
    </message>
    <message>
        <source>pushed to all, or to cell 1</source>
        <translation>на всіх або на комірку 1</translation>
    </message>
    <message>
        <source>Noisy customer</source>
        <translation>Галасливий замовник</translation>
    </message>
    <message>
        <source>customer 1</source>
        <translation>замовник 1</translation>
    </message>
    <message>
        <source>Poison request</source>
        <translation>Отруйний запит</translation>
    </message>
    <message>
        <source>of customer 1</source>
        <translation>замовника 1</translation>
    </message>
</context>
<context>
    <name>CanvasOverlays</name>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Going to %1</source>
        <translation>Перехід до %1</translation>
    </message>
    <message>
        <source>behind: %1</source>
        <translation>відстає: %1</translation>
    </message>
    <message>
        <source>behind real time: %1 of %2</source>
        <translation>відстає від реального часу: %1 з %2</translation>
    </message>
    <message>
        <source>Nothing is running yet</source>
        <translation>Поки що нічого не запущено</translation>
    </message>
    <message>
        <source>Choose a chapter, or open a scenario file.</source>
        <translation>Виберіть розділ або відкрийте файл сценарію.</translation>
    </message>
    <message>
        <source>The run stopped</source>
        <translation>Прогін зупинився</translation>
    </message>
    <message>
        <source>Seed %1, at %2. Change a parameter or the seed to run again.</source>
        <translation>Зерно %1, момент %2. Щоб запустити знову, змініть параметр або зерно.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нові</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>повтори</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>відмови</translation>
    </message>
</context>
<context>
    <name>CanvasScene</name>
    <message>
        <source>Load balancer</source>
        <extracomment>On two lines where the translation has a space.</extracomment>
        <translation>Балансу- вальник</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
</context>
<context>
    <name>CausePart</name>
    <message>
        <source>Binary</source>
        <translation>Програма</translation>
    </message>
    <message>
        <source>The logging bug meets its input</source>
        <translation>Вада журналювання натрапляє на свої вхідні дані</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Конфігурація</translation>
    </message>
    <message>
        <source>A bad config is pushed</source>
        <translation>Викочено хибну конфігурацію</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Стійка</translation>
    </message>
    <message>
        <source>The rack loses power</source>
        <translation>Стійка втрачає живлення</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Партія</translation>
    </message>
    <message>
        <source>A bad batch of memory shows</source>
        <translation>Дається взнаки невдала партія пам’яті</translation>
    </message>
    <message>
        <source>What they share</source>
        <translation>Що в них спільне</translation>
    </message>
</context>
<context>
    <name>ChapterStage</name>
    <message>
        <source>Try it</source>
        <translation>Спробувати</translation>
    </message>
</context>
<context>
    <name>ChartMarker</name>
    <message>
        <source>%1 (+%2)</source>
        <comment>like S2 overloaded (+3)</comment>
        <translation>%1 (+%2)</translation>
    </message>
</context>
<context>
    <name>CompareCaption</name>
    <message>
        <source>Here the arms are still one: they part at %1.</source>
        <translation>Тут гілки ще збігаються: розійдуться вони в момент %1.</translation>
    </message>
    <message>
        <source>%1 is a copy of %2 so far. Change one thing in it, then play.</source>
        <translation>%1 поки що копія %2. Змініть у ній щось одне й запустіть.</translation>
    </message>
    <message>
        <source>%1 serves %2</source>
        <comment>an arm and a share</comment>
        <translation>%1 обслуговує %2</translation>
    </message>
    <message>
        <source>Same luck, one difference (%1): %2.</source>
        <translation>Випадковості ті самі, відмінність одна (%1): %2.</translation>
    </message>
</context>
<context>
    <name>EventCaption</name>
    <message>
        <source>%1 at %2. %3.</source>
        <comment>what happened, when, what it came to</comment>
        <translation>%1 (%2). %3.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>%1 new</source>
        <translation>нових: %1</translation>
    </message>
    <message>
        <source>+ %1 retries</source>
        <translation>+ повторів: %1</translation>
    </message>
    <message>
        <source>its customer is served</source>
        <translation>замовник у нормі</translation>
    </message>
    <message>
        <source>all %1 customers served</source>
        <translation>усі в нормі: %1</translation>
    </message>
    <message>
        <source>customers down: %1 of %2</source>
        <translation>не працює: %1 з %2</translation>
    </message>
    <message>
        <source>customers degraded: %1 of %2</source>
        <translation>з погіршенням: %1 з %2</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>all servers</source>
        <translation>усі сервери</translation>
    </message>
</context>
<context>
    <name>FleetKpis</name>
    <message>
        <source>Goodput</source>
        <translation>Корисна частка</translation>
    </message>
    <message>
        <source>of offered</source>
        <translation>вхідного</translation>
    </message>
    <message>
        <source>p99 latency</source>
        <translation>Затримка p99</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>тайм-аут %1</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>Підсилення</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>на запит</translation>
    </message>
    <message>
        <source>Amplification: %1 attempts per request</source>
        <translation>Підсилення: спроб на запит — %1</translation>
    </message>
    <message>
        <source>Servers up</source>
        <translation>Працює серверів</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>in rotation</source>
        <translation>у ротації</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>з %1</translation>
    </message>
    <message>
        <source>%1 of %2 servers are up and in rotation</source>
        <translation>Серверів працює й у ротації: %1 з %2</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Радіус ураження</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an arm and a figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>what, of what, and the figures of the arms</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>nothing served</source>
        <translation>нічого не обслужено</translation>
    </message>
    <message>
        <source>requests lost</source>
        <translation>утрачено запитів</translation>
    </message>
    <message>
        <source>Blast radius: so far a customer has lost %1 of its requests, in the mean over the customers. Of %2 customers, down now: %3; degraded: %4.</source>
        <translation>Радіус ураження: дотепер замовник у середньому втратив %1 своїх запитів. Із замовників (%2) зараз не працює: %3; з погіршенням: %4.</translation>
    </message>
    <message>
        <source>Blast radius: no request has ended yet.</source>
        <translation>Радіус ураження: ще не завершився жоден запит.</translation>
    </message>
    <message>
        <source>%1 down, %2 degraded</source>
        <comment>customers</comment>
        <translation>не працює %1, погіршено %2</translation>
    </message>
</context>
<context>
    <name>HazardPart</name>
    <message>
        <source>Bend the hazard curve</source>
        <translation>Вигнути криву інтенсивності відмов</translation>
    </message>
</context>
<context>
    <name>HeatField</name>
    <message>
        <source>%1 healthy · %2 degraded · %3 failed</source>
        <translation>справні %1 · погіршені %2 · не працюють %3</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>погіршені</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>перевантажені</translation>
    </message>
    <message>
        <source>out</source>
        <translation>вибули</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>вільні</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>зайняті</translation>
    </message>
</context>
<context>
    <name>LabEdits</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Call an arm %1</source>
        <translation>Назвати гілку «%1»</translation>
    </message>
    <message>
        <source>Seed %1 → %2</source>
        <translation>Зерно %1 → %2</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Розгалузити</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Видалити %1</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Типові значення</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>an edit, and the arm it is made to</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>on</source>
        <translation>увімкнено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>вимкнено</translation>
    </message>
    <message>
        <source>%1 %2 → %3, from the start</source>
        <translation>%1 %2 → %3, від самого початку</translation>
    </message>
    <message>
        <source>The same in all arms, and left as it is: %1.</source>
        <translation>Однакове в усіх гілках і лишилося як є: %1.</translation>
    </message>
</context>
<context>
    <name>LanePart</name>
    <message>
        <source>Health</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Фази</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>La&amp;nguage</source>
        <translation>М&amp;ова</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Системна</translation>
    </message>
</context>
<context>
    <name>LaterValues</name>
    <message>
        <source>%1 from %2 on</source>
        <comment>a value, and the time at which it is set</comment>
        <translation>%1 від %2</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>%1: &quot;%2&quot; is not accepted; expected %3.</source>
        <translation>%1: значення «%2» не прийнято; очікується %3.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>тека</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in pixels, such as 1280x720</source>
        <translation>ШИРИНАxВИСОТА в пікселях, як-от 1280x720</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light або dark</translation>
    </message>
    <message>
        <source> or </source>
        <translation> або </translation>
    </message>
    <message>
        <source>a whole number from 0 to 99</source>
        <translation>ціле число від 0 до 99</translation>
    </message>
    <message>
        <source>a number from 0.5 to 4</source>
        <translation>число від 0.5 до 4</translation>
    </message>
    <message>
        <source>a whole number from 0 to 18446744073709551615</source>
        <translation>ціле число від 0 до 18446744073709551615</translation>
    </message>
    <message>
        <source>--help lists what there is</source>
        <translation>перелік параметрів покаже --help</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>може, %1?</translation>
    </message>
    <message>
        <source>%1 is not an option; %2</source>
        <translation>%1: немає такого параметра; %2</translation>
    </message>
    <message>
        <source>Only one file can be opened; &quot;%1&quot; is one too many.</source>
        <translation>Відкрити можна лише один файл; «%1» зайвий.</translation>
    </message>
    <message>
        <source>%1 needs a value; --help says which.</source>
        <translation>%1 потребує значення; якого — підкаже --help.</translation>
    </message>
    <message>
        <source>a whole number of MiB, more than 0</source>
        <translation>ціле число МіБ, більше за 0</translation>
    </message>
    <message>
        <source>a time such as 20, 250ms or 3h</source>
        <translation>час, наприклад 20, 250ms або 3h</translation>
    </message>
    <message>
        <source>Usage: faultglass [SCENARIO|FILE] [options]
A laboratory for failure modes and fault isolation in distributed systems.

  SCENARIO        the experiment to start with, by its name: &quot;faultglass-cli list&quot; has them
  FILE            a scenario file to open
  --chapter N     the chapter to start with
  --step M        the step of that chapter, from 1
  --language CODE en or uk, instead of what the system prefers
  --seed N        the seed to start with
  --theme NAME    light or dark, instead of what the system prefers
  --size WxH      size of the window in pixels
  --memory-limit MIB  how much memory a run may take; half of the machine&apos;s unless given
  --safe-mode     begin without preferences, progress and what ran before, and remember nothing
  --tour DIR      render every panel before and after its fault to PNG files in DIR, and leave;
                  needs no display
  --shoot DIR     render one PNG file of what the other options say into DIR, and leave; needs no display
  --at TIME       the simulated instant of that picture (12)
  --scale FACTOR  pixels for one of the layout in that picture (1)
  --version       print the version and leave
  --help          print this and leave

faultglass-cli runs the same scenarios without a window.
</source>
        <translation>Використання: faultglass [SCENARIO|FILE] [параметри]
Лабораторія видів відмов та ізоляції несправностей у розподілених системах.

  SCENARIO        з якого експерименту почати, за назвою: їх перелічує «faultglass-cli list»
  FILE            файл сценарію, який відкрити
  --chapter N     з якого розділу почати
  --step M        крок цього розділу, від 1
  --language CODE en або uk замість того, що обрано в системі
  --seed N        початкове зерно
  --theme NAME    light або dark замість того, що обрано в системі
  --size WxH      розмір вікна в пікселях
  --memory-limit MIB  скільки пам’яті може зайняти прогін; якщо не задано, половину наявної
  --safe-mode     почати без налаштувань, поступу й того, що виконувалося раніше, і нічого не запам’ятати
  --tour DIR      зобразити кожну панель до й після її несправності у файлах PNG у DIR і вийти;
                  дисплей не потрібен
  --shoot DIR     зобразити в одному файлі PNG у DIR те, що задають інші параметри, і вийти;
                  дисплей не потрібен
  --at TIME       симульований момент цього зображення (12)
  --scale FACTOR  скільки пікселів зображення припадає на один піксель макета (1)
  --version       показати версію і вийти
  --help          показати цю довідку і вийти

faultglass-cli виконує ті самі сценарії без вікна.
</translation>
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message>
        <source>Quantity</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Симуляція</translation>
    </message>
    <message>
        <source>99.9 % interval</source>
        <translation>Інтервал 99,9 %</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Висновок</translation>
    </message>
</context>
<context>
    <name>LawStudy</name>
    <message>
        <source>with a common cause</source>
        <translation>зі спільною причиною</translation>
    </message>
    <message>
        <source>if all were independent</source>
        <translation>якби все було незалежним</translation>
    </message>
    <message>
        <source>a quiet week</source>
        <translation>спокійний тиждень</translation>
    </message>
    <message>
        <source>failed by then</source>
        <translation>вже відмовили</translation>
    </message>
    <message>
        <source>p99 latency</source>
        <translation>затримка p99</translation>
    </message>
    <message>
        <source>attempts per request</source>
        <translation>спроб на запит</translation>
    </message>
    <message>
        <source>active-passive</source>
        <translation>активний–пасивний</translation>
    </message>
    <message>
        <source>active-active</source>
        <translation>активний–активний</translation>
    </message>
    <message>
        <source>with a standby</source>
        <translation>з резервним</translation>
    </message>
    <message>
        <source>one rack</source>
        <translation>одна стійка</translation>
    </message>
    <message>
        <source>racks</source>
        <translation>стійки</translation>
    </message>
    <message>
        <source>zones, one feed</source>
        <translation>зони, одна лінія</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>зони</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>регіони</translation>
    </message>
    <message>
        <source>all lost</source>
        <translation>втрачено все</translation>
    </message>
    <message>
        <source>quorum lost</source>
        <translation>втрачено кворум</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жодного</translation>
    </message>
    <message>
        <source>shared servers</source>
        <translation>спільні сервери</translation>
    </message>
    <message>
        <source>lost to all servers of the shard</source>
        <translation>утратили всі сервери шарда</translation>
    </message>
    <message>
        <source>lost one server at least</source>
        <translation>утратили хоча б один сервер</translation>
    </message>
    <message>
        <source>without client failover</source>
        <translation>клієнт не перемикається</translation>
    </message>
    <message>
        <source>with client failover</source>
        <translation>клієнт перемикається</translation>
    </message>
    <message>
        <source>modulo</source>
        <translation>за модулем</translation>
    </message>
    <message>
        <source>rendezvous</source>
        <translation>рандеву</translation>
    </message>
    <message>
        <source>table</source>
        <translation>таблиця</translation>
    </message>
    <message>
        <source>customers exposed</source>
        <translation>охоплені замовники</translation>
    </message>
    <message>
        <source>one cell: the least there can be</source>
        <translation>одна комірка: менше не буває</translation>
    </message>
    <message>
        <source>time between mistakes</source>
        <translation>час між хибними підозрами</translation>
    </message>
    <message>
        <source>longest detection</source>
        <translation>найдовше виявлення</translation>
    </message>
    <message>
        <source>no retry</source>
        <translation>без повтору</translation>
    </message>
    <message>
        <source>one retry, any server</source>
        <translation>один повтор, будь-який сервер</translation>
    </message>
    <message>
        <source>no side has a majority</source>
        <translation>більшості немає з жодного боку</translation>
    </message>
    <message>
        <source>asked once</source>
        <translation>один виклик</translation>
    </message>
    <message>
        <source>hedged</source>
        <translation>дубльований</translation>
    </message>
    <message>
        <source>too few up</source>
        <translation>замало серверів</translation>
    </message>
    <message>
        <source>What another replica buys</source>
        <translation>Що дає ще одна репліка</translation>
    </message>
    <message>
        <source>replicas</source>
        <translation>репліки</translation>
    </message>
    <message>
        <source>Chance of a week without a failure</source>
        <translation>Імовірність тижня без відмов</translation>
    </message>
    <message>
        <source>components</source>
        <translation>компоненти</translation>
    </message>
    <message>
        <source>Failed by an age</source>
        <translation>Частка відмов за віком</translation>
    </message>
    <message>
        <source>age over the scale of lives</source>
        <translation>вік у частках масштабу строку служби</translation>
    </message>
    <message>
        <source>Latency against utilisation</source>
        <translation>Затримка залежно від завантаженості</translation>
    </message>
    <message>
        <source>utilisation</source>
        <translation>завантаженість</translation>
    </message>
    <message>
        <source>What retries make of overload</source>
        <translation>Що повтори роблять із перевантаженням</translation>
    </message>
    <message>
        <source>load over capacity</source>
        <translation>навантаження / потужність</translation>
    </message>
    <message>
        <source>Hours until a pair fails</source>
        <translation>Годин до відмови пари</translation>
    </message>
    <message>
        <source>chance that a failover works</source>
        <translation>імовірність, що перемикання вдасться</translation>
    </message>
    <message>
        <source>Does the pair survive?</source>
        <translation>Чи вистоїть пара?</translation>
    </message>
    <message>
        <source>chance of a failover nobody needed</source>
        <translation>імовірність непотрібного перемикання</translation>
    </message>
    <message>
        <source>Share of time lost, by spread</source>
        <translation>Частка втраченого часу за рознесенням</translation>
    </message>
    <message>
        <source>replicas spread over</source>
        <translation>як рознесено репліки</translation>
    </message>
    <message>
        <source>Servers two customers share</source>
        <translation>Спільні сервери двох замовників</translation>
    </message>
    <message>
        <source>servers shared</source>
        <translation>спільних серверів</translation>
    </message>
    <message>
        <source>Requests lost with one shard</source>
        <translation>Запити, втрачені з одним шардом</translation>
    </message>
    <message>
        <source>shard size</source>
        <translation>розмір шарда</translation>
    </message>
    <message>
        <source>Customers reached by dead servers</source>
        <translation>Замовники, яких зачепили мертві сервери</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>сервери</translation>
    </message>
    <message>
        <source>Who moves when a cell is added</source>
        <translation>Хто переходить, коли додано комірку</translation>
    </message>
    <message>
        <source>cells before</source>
        <translation>комірок до того</translation>
    </message>
    <message>
        <source>Exposed by a bad release</source>
        <translation>Охоплені хибним релізом</translation>
    </message>
    <message>
        <source>minutes from cell to cell</source>
        <translation>хвилини від комірки до комірки</translation>
    </message>
    <message>
        <source>Shuffle sharding: customers reached</source>
        <translation>Перемішане шардування: зачеплені замовники</translation>
    </message>
    <message>
        <source>servers that die</source>
        <translation>скільки серверів гине</translation>
    </message>
    <message>
        <source>Patience against mistakes (NFD-S)</source>
        <translation>Терпіння проти хибних підозр (NFD-S)</translation>
    </message>
    <message>
        <source>seconds a heartbeat is waited for</source>
        <translation>скільки секунд чекають на сигнал пульсу</translation>
    </message>
    <message>
        <source>Requests lost to one gray server</source>
        <translation>Запити, втрачені через один сірий сервер</translation>
    </message>
    <message>
        <source>share it fails</source>
        <translation>частка його помилок</translation>
    </message>
    <message>
        <source>Chance that nobody can go on</source>
        <translation>Імовірність, що далі не зможе ніхто</translation>
    </message>
    <message>
        <source>replicas split at random</source>
        <translation>репліки, розділені навмання</translation>
    </message>
    <message>
        <source>Requests with a slow answer</source>
        <translation>Запити з повільною відповіддю</translation>
    </message>
    <message>
        <source>servers each request asks</source>
        <translation>серверів на кожен запит</translation>
    </message>
    <message>
        <source>What retries cost</source>
        <translation>Чого коштують повтори</translation>
    </message>
    <message>
        <source>chance that an attempt fails</source>
        <translation>імовірність невдалої спроби</translation>
    </message>
    <message>
        <source>What another server buys</source>
        <translation>Що дає ще один сервер</translation>
    </message>
    <message>
        <source>share of the customers</source>
        <translation>частка замовників</translation>
    </message>
    <message>
        <source>share of the customers that move</source>
        <translation>частка замовників, що переходять</translation>
    </message>
    <message>
        <source>share of the customers exposed</source>
        <translation>частка охоплених замовників</translation>
    </message>
    <message>
        <source>share of time without any replica</source>
        <translation>частка часу без жодної репліки</translation>
    </message>
    <message>
        <source>mean time to failure, hours</source>
        <translation>середній час до відмови, годин</translation>
    </message>
    <message>
        <source>chance that the pair survives</source>
        <translation>імовірність, що пара вистоїть</translation>
    </message>
    <message>
        <source>time</source>
        <translation>час</translation>
    </message>
    <message>
        <source>share of the time</source>
        <translation>частка часу</translation>
    </message>
    <message>
        <source>share of the requests that fail</source>
        <translation>частка невдалих запитів</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>імовірність</translation>
    </message>
    <message>
        <source>share of the components that failed</source>
        <translation>частка компонентів, що відмовили</translation>
    </message>
    <message>
        <source>share of time with too few up</source>
        <translation>частка часу, коли працює замало</translation>
    </message>
    <message>
        <source>share of pairs of customers</source>
        <translation>частка пар замовників</translation>
    </message>
    <message>
        <source>share of the requests lost</source>
        <translation>частка втрачених запитів</translation>
    </message>
    <message>
        <source>share of the requests that wait for a slow answer</source>
        <translation>частка запитів, що чекають на повільну відповідь</translation>
    </message>
</context>
<context>
    <name>LessonLibrary</name>
    <message>
        <source>%1 · %2</source>
        <comment>a chapter&apos;s number and a step&apos;s title</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (term)</source>
        <translation>%1 (термін)</translation>
    </message>
</context>
<context>
    <name>LessonPrint</name>
    <message>
        <source>Predict first</source>
        <translation>Спершу прогноз</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Запитання</translation>
    </message>
    <message>
        <source>Worked example</source>
        <translation>Розібраний приклад</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
</context>
<context>
    <name>NumberFormat</name>
    <message>
        <source>%1 d %2:%3</source>
        <comment>days, hours, minutes</comment>
        <translation>%1 д %2:%3</translation>
    </message>
    <message>
        <source>rps</source>
        <translation>зап./с</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>мкс</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>мс</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>min</source>
        <translation>хв</translation>
    </message>
    <message>
        <source>h</source>
        <translation>год</translation>
    </message>
    <message>
        <source>d</source>
        <translation>д</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>КіБ</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>МіБ</translation>
    </message>
    <message>
        <source>MiB/h</source>
        <translation>МіБ/год</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>викликів</translation>
    </message>
    <message>
        <source>days</source>
        <translation>днів</translation>
    </message>
    <message>
        <source>errors/year</source>
        <translation>помилок/рік</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>інтервалів</translation>
    </message>
    <message>
        <source>items</source>
        <translation>елементів</translation>
    </message>
    <message>
        <source>members</source>
        <translation>учасників</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>перевірок</translation>
    </message>
    <message>
        <source>reads/s</source>
        <translation>читань/с</translation>
    </message>
    <message>
        <source>replicas</source>
        <translation>реплік</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>запитів</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>запитів/с</translation>
    </message>
    <message>
        <source>retries/s</source>
        <translation>повторів/с</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>серверів</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>жетонів</translation>
    </message>
    <message>
        <source>writes/s</source>
        <translation>записів/с</translation>
    </message>
    <message>
        <source>years</source>
        <translation>років</translation>
    </message>
    <message>
        <source>1/(GB year)</source>
        <translation>1/(ГБ·рік)</translation>
    </message>
    <message>
        <source>1/h</source>
        <translation>1/год</translation>
    </message>
    <message>
        <source>1/s</source>
        <translation>1/с</translation>
    </message>
    <message>
        <source>1/year</source>
        <translation>1/рік</translation>
    </message>
    <message>
        <source>FIT/Mbit</source>
        <translation>FIT/Мбіт</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>MB/h</source>
        <translation>МБ/год</translation>
    </message>
    <message>
        <source>cell-min</source>
        <translation>комірко-хв</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>комірок</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>замовників</translation>
    </message>
    <message>
        <source>h/year</source>
        <translation>год/рік</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>ключів</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>повідомлень</translation>
    </message>
    <message>
        <source>min/year</source>
        <translation>хв/рік</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>на годину</translation>
    </message>
    <message>
        <source>s/year</source>
        <translation>с/рік</translation>
    </message>
    <message>
        <source>s^2</source>
        <translation>с²</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>етапів</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>потоків</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>записів</translation>
    </message>
</context>
<context>
    <name>PanelSpec</name>
    <message>
        <source>offered</source>
        <translation>вхідне</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>спроби</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>корисна</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>з погіршенням</translation>
    </message>
    <message>
        <source>down</source>
        <translation>не працює</translation>
    </message>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>up</source>
        <translation>працює</translation>
    </message>
    <message>
        <source>utilisation</source>
        <translation>завантаженість</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>влучання</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>відмови</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>за тиждень</translation>
    </message>
    <message>
        <source>Failed so far</source>
        <translation>Відмовило дотепер</translation>
    </message>
    <message>
        <source>Failures a week</source>
        <translation>Відмов за тиждень</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Пропускна здатність</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Корисна продуктивність</translation>
    </message>
    <message>
        <source>rps</source>
        <translation>зап./с</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Затримка</translation>
    </message>
    <message>
        <source>p99 latency</source>
        <translation>Затримка p99</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>Customers affected</source>
        <translation>Зачеплені замовники</translation>
    </message>
    <message>
        <source>Customers down</source>
        <translation>Не працює замовників</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Сервери</translation>
    </message>
    <message>
        <source>Servers up</source>
        <translation>Працює серверів</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Завантаженість</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Влучання в кеш</translation>
    </message>
    <message>
        <source>&amp;Kill a server</source>
        <translation>&amp;Убити сервер</translation>
    </message>
    <message>
        <source>The first server that still serves dies with all it holds.</source>
        <translation>Перший сервер, який ще обслуговує, гине з усім, що тримає.</translation>
    </message>
    <message>
        <source>S&amp;low a server</source>
        <translation>&amp;Сповільнити сервер</translation>
    </message>
    <message>
        <source>The first server that still serves takes four times as long.</source>
        <translation>Перший сервер, який ще обслуговує, працює вчетверо довше.</translation>
    </message>
    <message>
        <source>Spike &amp;load ×2</source>
        <translation>&amp;Навантаження ×2</translation>
    </message>
    <message>
        <source>Customers ask for twice as much until it is healed.</source>
        <translation>Замовники просять удвічі більше, доки не відновите.</translation>
    </message>
    <message>
        <source>&amp;Heal all</source>
        <translation>&amp;Відновити все</translation>
    </message>
    <message>
        <source>Takes every fault off everything.</source>
        <translation>Знімає всі несправності з усього.</translation>
    </message>
    <message>
        <source>Cut &amp;rack 1&apos;s power</source>
        <translation>&amp;Знеструмити стійку 1</translation>
    </message>
    <message>
        <source>Every server of the first rack dies.</source>
        <translation>Гинуть усі сервери першої стійки.</translation>
    </message>
    <message>
        <source>&amp;Bad config</source>
        <translation>&amp;Хибна конфігурація</translation>
    </message>
    <message>
        <source>The first cell, or the whole fleet where there are none, takes a configuration that fails every request.</source>
        <translation>Перша комірка, або весь парк, якщо комірок немає, приймає конфігурацію, з якою не вдається жоден запит.</translation>
    </message>
    <message>
        <source>&amp;Noisy customer ×100</source>
        <translation>&amp;Галасливий замовник ×100</translation>
    </message>
    <message>
        <source>The first customer sends a hundred times as many requests.</source>
        <translation>Перший замовник надсилає в сто разів більше запитів.</translation>
    </message>
    <message>
        <source>&amp;Poison request</source>
        <translation>&amp;Отруйний запит</translation>
    </message>
    <message>
        <source>Requests of the first customer kill whatever serves them.</source>
        <translation>Запити першого замовника вбивають усе, що їх обслуговує.</translation>
    </message>
    <message>
        <source>Fill a &amp;disk</source>
        <translation>Заповнити &amp;диск</translation>
    </message>
    <message>
        <source>The first server that still serves answers with errors.</source>
        <translation>Перший сервер, який ще обслуговує, відповідає помилками.</translation>
    </message>
    <message>
        <source>Fill &amp;all disks</source>
        <translation>Заповнити всі д&amp;иски</translation>
    </message>
    <message>
        <source>The logging bug meets its input everywhere at once.</source>
        <translation>Вада журналювання натрапляє на свої вхідні дані всюди водночас.</translation>
    </message>
    <message>
        <source>Cut &amp;zone 1&apos;s power</source>
        <translation>Знеструмити з&amp;ону 1</translation>
    </message>
    <message>
        <source>Every server of the first zone dies.</source>
        <translation>Гинуть усі сервери першої зони.</translation>
    </message>
    <message>
        <source>Lose re&amp;gion 1</source>
        <translation>Втратити &amp;регіон 1</translation>
    </message>
    <message>
        <source>Every server of the first region dies.</source>
        <translation>Гинуть усі сервери першого регіону.</translation>
    </message>
    <message>
        <source>&amp;Kill S1</source>
        <translation>&amp;Убити S1</translation>
    </message>
    <message>
        <source>The first server dies with all it holds.</source>
        <translation>Перший сервер гине з усім, що тримає.</translation>
    </message>
    <message>
        <source>&amp;Cut S1 off</source>
        <translation>Ві&amp;дрізати S1</translation>
    </message>
    <message>
        <source>The network loses the first server, with a third of the customers beside it.</source>
        <translation>Мережа втрачає перший сервер разом із третиною замовників.</translation>
    </message>
    <message>
        <source>&amp;Flush the caches</source>
        <translation>&amp;Очистити кеші</translation>
    </message>
    <message>
        <source>Every server forgets what it keeps.</source>
        <translation>Кожен сервер забуває все, що зберігав.</translation>
    </message>
    <message>
        <source>&amp;Gray server</source>
        <translation>Сі&amp;рий сервер</translation>
    </message>
    <message>
        <source>The first server that still serves fails three requests in ten.</source>
        <translation>Перший сервер, який ще обслуговує, відповідає помилкою на три запити з десяти.</translation>
    </message>
    <message>
        <source>Cut &amp;zone 1 off</source>
        <translation>Ві&amp;дрізати зону 1</translation>
    </message>
    <message>
        <source>The network loses the first zone.</source>
        <translation>Мережа втрачає першу зону.</translation>
    </message>
    <message>
        <source>&amp;Slow dependency ×100</source>
        <translation>&amp;Сповільнити залежність ×100</translation>
    </message>
    <message>
        <source>Calls to the other service take a hundred times as long.</source>
        <translation>Виклики до іншої служби тривають у сто разів довше.</translation>
    </message>
    <message>
        <source>&amp;Kill dependency</source>
        <translation>&amp;Убити залежність</translation>
    </message>
    <message>
        <source>Calls to the other service fail at once.</source>
        <translation>Виклики до іншої служби одразу завершуються помилкою.</translation>
    </message>
    <message>
        <source>F&amp;reeze S1</source>
        <translation>За&amp;морозити S1</translation>
    </message>
    <message>
        <source>The process stands still, as in a long collection.</source>
        <translation>Процес завмирає, як під час довгого збирання сміття.</translation>
    </message>
    <message>
        <source>&amp;Kill cell 1</source>
        <translation>&amp;Убити комірку 1</translation>
    </message>
    <message>
        <source>All servers of the first cell die.</source>
        <translation>Гинуть усі сервери першої комірки.</translation>
    </message>
    <message>
        <source>&amp;Drain cell 1</source>
        <translation>Виве&amp;сти комірку 1</translation>
    </message>
    <message>
        <source>The router gives the customers of the first cell to the others.</source>
        <translation>Маршрутизатор передає замовників першої комірки іншим.</translation>
    </message>
    <message>
        <source>Add a c&amp;ell</source>
        <translation>&amp;Додати комірку</translation>
    </message>
    <message>
        <source>The router begins to use a cell that stands ready: who moves depends on how it finds a customer&apos;s cell.</source>
        <translation>Маршрутизатор починає використовувати комірку, що стоїть напоготові: хто перейде, залежить від того, як він шукає комірку замовника.</translation>
    </message>
    <message>
        <source>Kill the &amp;router</source>
        <translation>Убити &amp;маршрутизатор</translation>
    </message>
    <message>
        <source>The one thing that all cells share.</source>
        <translation>Єдине, що спільне для всіх комірок.</translation>
    </message>
    <message>
        <source>&amp;Ship to cell 1</source>
        <translation>&amp;Реліз у комірку 1</translation>
    </message>
    <message>
        <source>The first cell takes the new version, and no other: it is watched, and taken back if its error rate gives it away.</source>
        <translation>Нову версію отримує лише перша комірка: за нею стежать і роблять відкат, якщо частка помилок виявить дефект.</translation>
    </message>
    <message>
        <source>Ship to &amp;all</source>
        <translation>Реліз скрі&amp;зь</translation>
    </message>
    <message>
        <source>The new version goes to every cell, in steps or at once, as its fleet is set.</source>
        <translation>Нова версія йде в усі комірки, поступово чи одразу, як задано для парку.</translation>
    </message>
    <message>
        <source>One disk: an independent fault</source>
        <translation>Один диск: незалежна несправність</translation>
    </message>
    <message>
        <source>Two of three</source>
        <translation>Два з трьох</translation>
    </message>
    <message>
        <source>Nine replicas of one program</source>
        <translation>Дев’ять реплік однієї програми</translation>
    </message>
    <message>
        <source>A bathtub of lives</source>
        <translation>«Ванна» строків служби</translation>
    </message>
    <message>
        <source>A batch that ages together</source>
        <translation>Партія, що старіє разом</translation>
    </message>
    <message>
        <source>Spares that run out</source>
        <translation>Запасні закінчуються</translation>
    </message>
    <message>
        <source>A million disks</source>
        <translation>Мільйон дисків</translation>
    </message>
    <message>
        <source>A bad push, everywhere at once</source>
        <translation>Хибна конфігурація скрізь одразу</translation>
    </message>
    <message>
        <source>The same push, a canary first</source>
        <translation>Те саме, але спершу канарка</translation>
    </message>
    <message>
        <source>A leak that all servers share</source>
        <translation>Витік, спільний для всіх серверів</translation>
    </message>
    <message>
        <source>Full disks, servers restarted in turn</source>
        <translation>Повні диски, сервери перезапускають по черзі</translation>
    </message>
    <message>
        <source>Load pressure</source>
        <translation>Тиск навантаження</translation>
    </message>
    <message>
        <source>Two at once: poison and load</source>
        <translation>Дві разом: отрута й навантаження</translation>
    </message>
    <message>
        <source>60 % busy: restart or freeze one</source>
        <translation>Завантажено на 60 %: перезапустіть або заморозьте один</translation>
    </message>
    <message>
        <source>80 % busy: restart or freeze one</source>
        <translation>Завантажено на 80 %: перезапустіть або заморозьте один</translation>
    </message>
    <message>
        <source>95 % busy: restart or freeze one</source>
        <translation>Завантажено на 95 %: перезапустіть або заморозьте один</translation>
    </message>
    <message>
        <source>Without retries</source>
        <translation>Без повторів</translation>
    </message>
    <message>
        <source>With a retry budget</source>
        <translation>З бюджетом повторів</translation>
    </message>
    <message>
        <source>With a short queue</source>
        <translation>З короткою чергою</translation>
    </message>
    <message>
        <source>20 % less load</source>
        <translation>Навантаження −20 %</translation>
    </message>
    <message>
        <source>A warm standby</source>
        <translation>Теплий резервний</translation>
    </message>
    <message>
        <source>Split brain without fencing</source>
        <translation>Розщеплення без огородження</translation>
    </message>
    <message>
        <source>Failover works every other time</source>
        <translation>Перемикання вдається через раз</translation>
    </message>
    <message>
        <source>A server fails</source>
        <translation>Відмовляє сервер</translation>
    </message>
    <message>
        <source>A rack fails</source>
        <translation>Відмовляє стійка</translation>
    </message>
    <message>
        <source>A region fails</source>
        <translation>Відмовляє регіон</translation>
    </message>
    <message>
        <source>Three zones that share a power feed</source>
        <translation>Три зони на одній лінії живлення</translation>
    </message>
    <message>
        <source>Everything fails by itself</source>
        <translation>Усе відмовляє саме собою</translation>
    </message>
    <message>
        <source>Five replicas</source>
        <translation>П’ять реплік</translation>
    </message>
    <message>
        <source>Six customers, eight workers</source>
        <translation>Шість замовників, вісім обробників</translation>
    </message>
    <message>
        <source>Fixed pairs instead</source>
        <translation>Натомість постійні пари</translation>
    </message>
    <message>
        <source>Clients that do not fail over</source>
        <translation>Клієнти, які не перемикаються</translation>
    </message>
    <message>
        <source>100 workers, shards of five</source>
        <translation>100 обробників, шарди по п’ять</translation>
    </message>
    <message>
        <source>2,000 workers, 20,000 customers</source>
        <translation>2000 обробників, 20&#xa0;000 замовників</translation>
    </message>
    <message>
        <source>Few large cells</source>
        <translation>Мало великих комірок</translation>
    </message>
    <message>
        <source>Many small cells</source>
        <translation>Багато малих комірок</translation>
    </message>
    <message>
        <source>Routed by modulo</source>
        <translation>Маршрути за модулем</translation>
    </message>
    <message>
        <source>Nobody rolls back</source>
        <translation>Без відкату</translation>
    </message>
    <message>
        <source>A server crashes</source>
        <translation>Падає сервер</translation>
    </message>
    <message>
        <source>A bad config</source>
        <translation>Хибна конфігурація</translation>
    </message>
    <message>
        <source>A noisy customer</source>
        <translation>Галасливий замовник</translation>
    </message>
    <message>
        <source>A poison request</source>
        <translation>Отруйний запит</translation>
    </message>
    <message>
        <source>Layered: shuffle shards inside cells</source>
        <translation>Шарами: перемішані шарди в комірках</translation>
    </message>
    <message>
        <source>Layered: shuffle shards over racks</source>
        <translation>Шарами: перемішані шарди по стійках</translation>
    </message>
    <message>
        <source>Phi accrual</source>
        <translation>Phi accrual</translation>
    </message>
    <message>
        <source>NFD-S</source>
        <translation>NFD-S</translation>
    </message>
    <message>
        <source>A process that pauses</source>
        <translation>Процес, що завмирає</translation>
    </message>
    <message>
        <source>Deep probes</source>
        <translation>Глибокі перевірки</translation>
    </message>
    <message>
        <source>It fails every other request</source>
        <translation>Помилка на кожен другий запит</translation>
    </message>
    <message>
        <source>Clients retry once</source>
        <translation>Клієнти повторюють раз</translation>
    </message>
    <message>
        <source>Majority quorums</source>
        <translation>Кворуми більшості</translation>
    </message>
    <message>
        <source>Nothing comes out</source>
        <translation>Нічого не виходить</translation>
    </message>
    <message>
        <source>Nothing gets in</source>
        <translation>Нічого не входить</translation>
    </message>
    <message>
        <source>A short timeout</source>
        <translation>Короткий тайм-аут</translation>
    </message>
    <message>
        <source>A hundred calls for each request</source>
        <translation>Сто викликів на кожен запит</translation>
    </message>
    <message>
        <source>The same, each asked twice</source>
        <translation>Те саме, кожен виклик двічі</translation>
    </message>
    <message>
        <source>One spare more</source>
        <translation>Ще один запасний</translation>
    </message>
    <message>
        <source>A zone that fails as a whole</source>
        <translation>Зона, що відмовляє цілком</translation>
    </message>
    <message>
        <source>No spare at all</source>
        <translation>Без запасних</translation>
    </message>
    <message>
        <source>Two layers</source>
        <translation>Два шари</translation>
    </message>
    <message>
        <source>Kill a s&amp;tore</source>
        <translation>Убити с&amp;ховище</translation>
    </message>
    <message>
        <source>The dependency of the first cell dies: its servers live, and can serve nobody.</source>
        <translation>Гине залежність першої комірки: сервери комірки живі, але нікого не можуть обслужити.</translation>
    </message>
    <message>
        <source>One dependency for all cells</source>
        <translation>Одна залежність на всі комірки</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>з %1</translation>
    </message>
    <message>
        <source>of customers in each</source>
        <translation>усіх замовників</translation>
    </message>
    <message>
        <source>Fixed shards</source>
        <translation>Постійні шарди</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>before, now</source>
        <translation>було, стало</translation>
    </message>
    <message>
        <source>of servers up</source>
        <translation>живих серверів</translation>
    </message>
    <message>
        <source>The servers that are up are busy %1 of the time; before the loss it was %2.</source>
        <translation>Живі сервери зайняті %1 часу; до втрати було %2.</translation>
    </message>
    <message>
        <source>Fully down</source>
        <translation>Не працюють</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>З погіршенням</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Простій</translation>
    </message>
    <message>
        <source>nobody to serve</source>
        <translation>нікому обслужити</translation>
    </message>
    <message>
        <source>Requests failed</source>
        <translation>Невдалі запити</translation>
    </message>
    <message>
        <source>Writes lost</source>
        <translation>Втрачені записи</translation>
    </message>
    <message>
        <source>with the lag</source>
        <translation>з відставанням</translation>
    </message>
    <message>
        <source>Cold cache</source>
        <translation>Холодний кеш</translation>
    </message>
    <message>
        <source>until hits are back</source>
        <translation>до прогріву</translation>
    </message>
    <message>
        <source>Customer-minutes</source>
        <translation>Замовнико-хвилини</translation>
    </message>
    <message>
        <source>down or degraded</source>
        <translation>простою чи погіршення</translation>
    </message>
    <message>
        <source>Noticed after</source>
        <translation>Помічено через</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ще ні</translation>
    </message>
    <message>
        <source>by error rates</source>
        <translation>за помилками</translation>
    </message>
    <message>
        <source>Customers moved</source>
        <translation>Перейшло замовників</translation>
    </message>
    <message>
        <source>to another cell</source>
        <translation>до іншої комірки</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Очікувано</translation>
    </message>
    <message>
        <source>not with few spares</source>
        <translation>запасних обмаль</translation>
    </message>
    <message>
        <source>exponential lives only</source>
        <translation>лише експоненційні</translation>
    </message>
    <message>
        <source>95%: %1–%2</source>
        <translation>95&#xa0;%: %1–%2</translation>
    </message>
    <message>
        <source>of&#xa0;%1</source>
        <translation>з&#xa0;%1</translation>
    </message>
    <message>
        <source>; law&#xa0;%1</source>
        <translation>; закон&#xa0;%1</translation>
    </message>
    <message>
        <source>Quiet weeks</source>
        <translation>Спокійні тижні</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Працюють</translation>
    </message>
    <message>
        <source>worst week %1</source>
        <translation>за тиждень до %1</translation>
    </message>
    <message>
        <source>Waiting for spares</source>
        <translation>Чекають на запасні</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>Groups lost</source>
        <translation>Втрачені групи</translation>
    </message>
    <message>
        <source>all copies gone</source>
        <translation>без копій</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Хибні підозри</translation>
    </message>
    <message>
        <source>suspected, alive</source>
        <translation>живий під підозрою</translation>
    </message>
    <message>
        <source>Wrong every</source>
        <translation>Хибить раз на</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>у середньому</translation>
    </message>
    <message>
        <source>A mistake lasts</source>
        <translation>Хибна підозра триває</translation>
    </message>
    <message>
        <source>Death noticed</source>
        <translation>Загибель помічено</translation>
    </message>
    <message>
        <source>after</source>
        <translation>по тому</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>дотепер</translation>
    </message>
    <message>
        <source>Without a quorum</source>
        <translation>Без кворуму</translation>
    </message>
    <message>
        <source>All lost</source>
        <translation>Втрачено все</translation>
    </message>
    <message>
        <source>no replica up</source>
        <translation>жодної репліки</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>Затримка запису</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>середня</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>підтверджених</translation>
    </message>
    <message>
        <source>Two leaders</source>
        <translation>Два лідери</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>конфліктів: %1</translation>
    </message>
    <message>
        <source>of %1, %2 needed</source>
        <translation>з %1, треба %2</translation>
    </message>
    <message>
        <source>Too few</source>
        <translation>Замало</translation>
    </message>
    <message>
        <source>A year of that</source>
        <translation>Це за рік</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>виміряно</translation>
    </message>
    <message>
        <source>k of n says</source>
        <translation>За «k із n»</translation>
    </message>
    <message>
        <source>servers alone</source>
        <translation>лише сервери</translation>
    </message>
    <message>
        <source>no quorum now</source>
        <translation>зараз без кворуму</translation>
    </message>
    <message>
        <source>The fleet runs at %1 of its capacity. S1 dies at %2: watch what the others and the clients do.</source>
        <translation>Парк працює на %1 потужності. S1 впаде в момент %2: стежте, що робитимуть решта серверів і клієнти.</translation>
    </message>
    <message>
        <source>The fleet runs at %1 of its capacity. Click a server to kill it.</source>
        <translation>Парк працює на %1 потужності. Клацніть сервер, щоб убити його.</translation>
    </message>
    <message>
        <source>The fleet came through: %1 of what is offered succeeds.</source>
        <translation>Парк вистояв: успішно оброблено %1 вхідного навантаження.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an arm and a share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The same customers, requests and luck in each: everybody is served. Break something.</source>
        <translation>Усюди ті самі замовники, запити й випадковості: обслуговуються всі. Зламайте щось.</translation>
    </message>
    <message>
        <source>Customers down: %1.</source>
        <translation>Не працює замовників: %1.</translation>
    </message>
    <message>
        <source>Day %1: %2. Chance alone makes it %3 to %4 by now.</source>
        <translation>День %1: %2. Сама лише випадковість дала б від %3 до %4.</translation>
    </message>
    <message>
        <source>Day %1: %2.</source>
        <translation>День %1: %2.</translation>
    </message>
    <message>
        <source>Replicas are down, and every fleet still has a quorum.</source>
        <translation>Репліки лежать, а кворум є в кожному парку.</translation>
    </message>
    <message>
        <source>None has a quorum: nothing can be written.</source>
        <translation>Кворуму немає ніде: записати нічого не можна.</translation>
    </message>
    <message>
        <source>No quorum: %1. Writes go on: %2.</source>
        <translation>Без кворуму: %1. Записи тривають: %2.</translation>
    </message>
    <message>
        <source>Requests succeed: %1.</source>
        <translation>Успішних запитів: %1.</translation>
    </message>
    <message>
        <source>p99.9</source>
        <translation>p99.9</translation>
    </message>
    <message>
        <source>failed so far: %1, in the last week: %2</source>
        <translation>відмов: %1, з них за останній тиждень: %2</translation>
    </message>
    <message>
        <source>Day %1: %2, waiting for a spare: %3.</source>
        <translation>День %1: %2, на запасний чекають: %3.</translation>
    </message>
    <message>
        <source>In one pool</source>
        <translation>В одному пулі</translation>
    </message>
    <message>
        <source>of customers</source>
        <translation>замовників</translation>
    </message>
    <message>
        <source>In one cell</source>
        <translation>В одній комірці</translation>
    </message>
    <message>
        <source>In one shard</source>
        <translation>В одному шарді</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Гаразд</translation>
    </message>
    <message>
        <source>of %1; worst %2</source>
        <translation>з %1; найгірше %2</translation>
    </message>
    <message>
        <source>fewest between</source>
        <translation>найменше між точками</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The preferences could not be read (%1). The defaults are in force; the old file is kept as %2.</source>
        <translation>Не вдалося прочитати налаштування (%1). Діють типові; старий файл збережено як %2.</translation>
    </message>
    <message>
        <source>The preferences could not be read (%1). The defaults are in force.</source>
        <translation>Не вдалося прочитати налаштування (%1). Діють типові.</translation>
    </message>
    <message>
        <source>no version in it</source>
        <translation>у файлі немає версії</translation>
    </message>
    <message>
        <source>The preferences are those of a newer version. What could be understood is in force, and the file is left as it is.</source>
        <translation>Це налаштування новішої версії. Зрозумілі з них діють, а файл лишено як є.</translation>
    </message>
    <message>
        <source>Some preferences could not be understood and are back at their defaults: %1.</source>
        <translation>Деякі налаштування незрозумілі, для них діють типові значення: %1.</translation>
    </message>
    <message>
        <source>The preferences could not be loaded. %1. The defaults are in force.</source>
        <translation>Налаштування не вдалося завантажити. %1. Діють типові.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%1 beyond the first %2</source>
        <translation>%1 понад перші %2</translation>
    </message>
    <message>
        <source>The progress in the chapters could not be read (%1). It begins anew; the old file is kept as %2.</source>
        <translation>Не вдалося прочитати поступ у розділах (%1). Він починається спочатку; старий файл збережено як %2.</translation>
    </message>
    <message>
        <source>The progress in the chapters could not be read (%1), nor could its file %2 be moved aside. What comes now is not saved.</source>
        <translation>Не вдалося ні прочитати поступ у розділах (%1), ні відкласти його файл %2. Подальший поступ не зберігатиметься.</translation>
    </message>
    <message>
        <source>no version in it</source>
        <translation>у файлі немає версії</translation>
    </message>
    <message>
        <source>The progress in the chapters is that of a newer version. What could be understood is shown, and the file is left as it is.</source>
        <translation>Поступ у розділах записано новішою версією. Зрозуміле показано, а файл лишено як є.</translation>
    </message>
    <message>
        <source>Some of the progress in the chapters could not be understood and is left out: %1.</source>
        <translation>Дещо з поступу в розділах незрозуміле, його пропущено: %1.</translation>
    </message>
    <message>
        <source>The progress in the chapters could not be loaded. %1. What comes now is not saved.</source>
        <translation>Поступ у розділах не вдалося завантажити. %1. Подальший поступ не зберігатиметься.</translation>
    </message>
</context>
<context>
    <name>RunLanes</name>
    <message>
        <source>not noticed</source>
        <translation>не помічено</translation>
    </message>
    <message>
        <source>promoting</source>
        <translation>підвищення</translation>
    </message>
    <message>
        <source>connection storm</source>
        <translation>буря з’єднань</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>перевантаження</translation>
    </message>
    <message>
        <source>caches cold</source>
        <translation>кеші холодні</translation>
    </message>
    <message>
        <source>customers recover</source>
        <translation>замовники оговтуються</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>усе гаразд</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from one server to another</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>changing</source>
        <translation>зміни</translation>
    </message>
</context>
<context>
    <name>RunMarkers</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>розгалуження</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an arm, and what changed in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1 and %2 more</source>
        <comment>a server, and how many others</comment>
        <translation>%1 і ще %2</translation>
    </message>
    <message>
        <source>Customers degraded: %1 of %2</source>
        <translation>Замовників із погіршенням: %1 з %2</translation>
    </message>
    <message>
        <source>Customers down: %1 of %2</source>
        <translation>Замовників не працює: %1 з %2</translation>
    </message>
    <message>
        <source>Customers down: %1 of %2, degraded: %3</source>
        <translation>Замовників не працює: %1 з %2, з погіршенням: %3</translation>
    </message>
    <message>
        <source>Servers in rotation: %1 of %2</source>
        <translation>Серверів у ротації: %1 з %2</translation>
    </message>
    <message>
        <source>Everybody is served</source>
        <translation>Обслуговуються всі</translation>
    </message>
    <message>
        <source>%1 of the requests succeed</source>
        <translation>успішні %1 запитів</translation>
    </message>
    <message>
        <source>The spike is over</source>
        <translation>Сплеск минув</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 повернувся</translation>
    </message>
    <message>
        <source>%1 attempts for each request</source>
        <translation>спроб на кожен запит — %1</translation>
    </message>
    <message>
        <source>Out of rotation: %1.</source>
        <translation>Поза ротацією: %1.</translation>
    </message>
    <message>
        <source>Nobody is left to serve.</source>
        <translation>Обслуговувати вже нікому.</translation>
    </message>
    <message>
        <source>The one that is left gets %1 new requests a second.</source>
        <translation>Єдиному, що лишився, дістається нових запитів: %1 на секунду.</translation>
    </message>
    <message>
        <source>Each of the others now gets %1 new requests a second.</source>
        <translation>Кожному з решти тепер дістається нових запитів: %1 на секунду.</translation>
    </message>
    <message>
        <source>%1. Watch the queues: trouble starts where work waits longer than its client does.</source>
        <translation>%1. Стежте за чергами: лихо починається там, де робота чекає довше, ніж її клієнт.</translation>
    </message>
    <message>
        <source>%1 and the fleet stays down: the trigger is gone, the retries are not.</source>
        <translation>%1, а парк і далі лежить: поштовху вже немає, а повтори лишилися.</translation>
    </message>
    <message>
        <source>%1 and the fleet stays down: the trigger is gone, the work that waits is not.</source>
        <translation>%1, а парк і далі лежить: поштовху вже немає, а робота, що чекає, лишилася.</translation>
    </message>
    <message>
        <source>Servers answer clients that have left. Those come back: %1.</source>
        <translation>Сервери відповідають клієнтам, які вже пішли. Ті повертаються: %1.</translation>
    </message>
    <message>
        <source>Requests wait longer than their clients do, or are turned away: none of them succeeds.</source>
        <translation>Запити чекають довше, ніж їхні клієнти, або дістають відмову: успішних немає.</translation>
    </message>
    <message>
        <source>Requests wait longer than their clients do, or are turned away: %1 of them succeed.</source>
        <translation>Запити чекають довше, ніж їхні клієнти, або дістають відмову: успішних — %1.</translation>
    </message>
    <message>
        <source>Overloaded: %1. Requests wait too long there or are turned away, and come back as retries.</source>
        <translation>Перевантажено: %1. Запити там чекають задовго або дістають відмову й повертаються повторами.</translation>
    </message>
    <message>
        <source>Overloaded: %1. Requests wait too long there or are turned away.</source>
        <translation>Перевантажено: %1. Запити там чекають задовго або дістають відмову.</translation>
    </message>
    <message>
        <source>Dead: %1. The load balancer has not noticed, and what it sends there fails.</source>
        <translation>Мертвий: %1. Балансувальник цього не помітив, і все надіслане туди марне.</translation>
    </message>
    <message>
        <source>Frozen: %1</source>
        <translation>Завмер: %1</translation>
    </message>
    <message>
        <source>Slow: %1</source>
        <translation>Повільний: %1</translation>
    </message>
    <message>
        <source>Failing a share of its requests: %1.</source>
        <translation>Відповідає помилкою на частину запитів: %1.</translation>
    </message>
    <message>
        <source>The load has changed: %1 requests a second</source>
        <translation>Навантаження змінилося: запитів на секунду — %1</translation>
    </message>
    <message>
        <source>Clients are retrying: %1.</source>
        <translation>Клієнти повторюють: %1.</translation>
    </message>
    <message>
        <source>%1 of what is offered succeeds.</source>
        <translation>Успішно оброблено %1 вхідного навантаження.</translation>
    </message>
</context>
<context>
    <name>ServerLook</name>
    <message>
        <source>CPU</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>з %1</translation>
    </message>
    <message>
        <source>queue full · waits %1</source>
        <translation>черга повна · чекати %1</translation>
    </message>
    <message>
        <source>%1 · waits %2</source>
        <translation>%1 · чекати %2</translation>
    </message>
    <message>
        <source>queue %1 · waits %2</source>
        <translation>черга %1 · чекати %2</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>справний</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>зайнятий</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>перевантажений</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>повільний</translation>
    </message>
    <message>
        <source>failing a share</source>
        <translation>частково відмовляє</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>заморожений</translation>
    </message>
    <message>
        <source>out of rotation</source>
        <translation>поза ротацією</translation>
    </message>
    <message>
        <source>down</source>
        <translation>не працює</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>запускається</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>не задіяний</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>у резерві</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>зайнято %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>у черзі %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>чекати %1</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 д</translation>
    </message>
</context>
<context>
    <name>TransitionText</name>
    <message>
        <source>%1 redistributed</source>
        <translation>%1 перерозподілено</translation>
    </message>
    <message>
        <source>%1 retried</source>
        <translation>%1 повторено</translation>
    </message>
    <message>
        <source>load %1 → %2 (%3)</source>
        <translation>навантаження %1 → %2 (%3)</translation>
    </message>
    <message>
        <source>%1 overloaded %2: %3</source>
        <translation>%1 перевантажено %2: %3</translation>
    </message>
    <message>
        <source>clients retry %1: load %2</source>
        <translation>клієнти повторюють %1: навантаження %2</translation>
    </message>
    <message>
        <source>the fleet</source>
        <translation>парк</translation>
    </message>
    <message>
        <source>cell %1</source>
        <translation>комірка %1</translation>
    </message>
    <message>
        <source>component %1</source>
        <translation>компонент %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>група %1</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>замовник %1</translation>
    </message>
    <message>
        <source>S%1</source>
        <translation>S%1</translation>
    </message>
    <message>
        <source>What led to this: %1</source>
        <translation>Що до цього призвело: %1</translation>
    </message>
    <message>
        <source>the dependency</source>
        <translation>залежність</translation>
    </message>
    <message>
        <source>the dependency of cell %1</source>
        <translation>залежність комірки %1</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>навантаження %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>names and a number</comment>
        <translation>%1 і ще %2</translation>
    </message>
    <message>
        <source>and %1 more like these</source>
        <translation>і ще таких: %1</translation>
    </message>
    <message>
        <source>… %1 more steps …</source>
        <translation>… ще кроків: %1 …</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>agrees</source>
        <translation>узгоджується</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>розходиться</translation>
    </message>
    <message>
        <source>assumption broken</source>
        <translation>порушено припущення</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>law</source>
        <translation>закон</translation>
    </message>
    <message>
        <source>output</source>
        <translation>вихід</translation>
    </message>
    <message>
        <source>theory</source>
        <translation>теорія</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>симуляція</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>одиниця</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>висновок</translation>
    </message>
    <message>
        <source>%1 needs: %2</source>
        <translation>%1 вимагає: %2</translation>
    </message>
    <message>
        <source>interrupted: this is of the first %1 of %2 laws</source>
        <translation>перервано; враховано перші закони: %1 з %2</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>розділ</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>хвилин</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>кроків</translation>
    </message>
    <message>
        <source>live blocks</source>
        <translation>живих блоків</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>мови</translation>
    </message>
    <message>
        <source>%1: no faults</source>
        <translation>%1: вад немає</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>твердження</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>очікується</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>виміряно</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>інтервал</translation>
    </message>
    <message>
        <source>of seeds</source>
        <translation>із зерен</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>справджується</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>interrupted: this is of the first %1 of %2 claims</source>
        <translation>перервано; враховано перші твердження: %1 з %2</translation>
    </message>
    <message>
        <source>%1: there are faults; see chapters --check</source>
        <translation>%1: є вади; див. chapters --check</translation>
    </message>
    <message>
        <source>Faults, for --fault</source>
        <translation>Несправності для --fault</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Показники</translation>
    </message>
    <message>
        <source>It holds when</source>
        <translation>Справджується, коли</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Формула</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Експеримент</translation>
    </message>
    <message>
        <source>Parameters, for --set</source>
        <translation>Параметри для --set</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результати</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>нескінченність</translation>
    </message>
    <message>
        <source>minus infinite</source>
        <translation>мінус нескінченність</translation>
    </message>
    <message>
        <source>Print JSON instead of a table for people.</source>
        <translation>Вивести JSON замість таблиці для людей.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Вивести цю довідку.</translation>
    </message>
    <message>
        <source>Print no warnings, notes or progress, only results and errors.</source>
        <translation>Не виводити попереджень, приміток і перебігу, лише результати й помилки.</translation>
    </message>
    <message>
        <source>How many replications run at once. Changes how long it takes, never what comes out. As many as the machine has threads unless given.</source>
        <translation>Скільки прогонів виконувати одночасно. Змінює тривалість, але не результат. Якщо не задано — стільки, скільки потоків має машина.</translation>
    </message>
    <message>
        <source>Set a parameter of the law; the others keep their defaults. May be given more than once.</source>
        <translation>Задати параметр закону; решта лишаються типовими. Можна вказати кілька разів.</translation>
    </message>
    <message>
        <source>The number every random draw starts from, 0 to 18446744073709551615.</source>
        <translation>Число, з якого починаються всі випадкові розіграші, від 0 до 18446744073709551615.</translation>
    </message>
    <message>
        <source>Repeat with the seeds N, N+1 and so on, and give each mean with its 95 % confidence interval.</source>
        <translation>Повторити із зернами N, N+1 і так далі та показати кожне середнє з його довірчим інтервалом 95 %.</translation>
    </message>
    <message>
        <source>Write the time series of the first replication; - prints it instead of the table.</source>
        <translation>Записати часові ряди першого прогону; - виводить їх замість таблиці.</translation>
    </message>
    <message>
        <source>Write what each customer went through in the first replication: state, requests lost, time down and degraded; - prints it instead of the table.</source>
        <translation>Записати, що пережив кожен замовник у першому прогоні: стан, втрачені запити, скільки часу не працював і був із погіршенням; - виводить це замість таблиці.</translation>
    </message>
    <message>
        <source>Print a number for each arm that covers every event and every draw.</source>
        <translation>Вивести для кожної гілки число, що охоплює всі події та всі розіграші.</translation>
    </message>
    <message>
        <source>Every law that has an experiment, at its defaults.</source>
        <translation>Усі закони, що мають експеримент, із типовими значеннями.</translation>
    </message>
    <message>
        <source>The seed of the first replication, 0 to 18446744073709551615.</source>
        <translation>Зерно першого прогону, від 0 до 18446744073709551615.</translation>
    </message>
    <message>
        <source>How often to run the experiment, from 2 on.</source>
        <translation>Скільки разів виконати експеримент, від 2.</translation>
    </message>
    <message>
        <source>Check all chapters in all languages, those of the program or of a folder: their form, whether what they name is there, and whether the languages differ in more than words. Prints a line for each fault and exits with 2 if there is one.</source>
        <translation>Перевірити всі розділи всіма мовами, з програми або з теки: їхню форму, чи існує те, що вони називають, і чи відрізняються мови лише словами. Виводить по рядку на кожну ваду; якщо є бодай одна, завершується з кодом 2.</translation>
    </message>
    <message>
        <source>Run every claim, of all chapters, of the chapter with that number, or of a folder, and print what was measured. Exits with 1 if one does not hold.</source>
        <translation>Виконати кожне твердження всіх розділів, розділу з цим номером або теки і вивести виміряне. Завершується з кодом 1, якщо якесь не справджується.</translation>
    </message>
    <message>
        <source>Name the scenarios there are.</source>
        <translation>Перелічити наявні сценарії.</translation>
    </message>
    <message>
        <source>Run a scenario, or the run in a scenario file (- reads it from standard input), and print what was measured.</source>
        <translation>Виконати сценарій або прогін із файлу сценарію (- читає його зі стандартного вводу) і вивести виміряне.</translation>
    </message>
    <message>
        <source>Name the laws there are: closed forms with what they give.</source>
        <translation>Перелічити наявні закони: замкнені формули та що вони дають.</translation>
    </message>
    <message>
        <source>Compute a law at the parameters given: its formula, its source, when it holds, and its results with their units.</source>
        <translation>Обчислити закон за заданих параметрів: формула, джерело, коли справджується, результати з одиницями.</translation>
    </message>
    <message>
        <source>Hold a law against its simulation: theory, simulation, 99.9 % interval, and whether they agree. Exits with 1 when they differ or a condition of the law does not hold.</source>
        <translation>Звірити закон із його симуляцією: теорія, симуляція, інтервал 99,9 % і чи вони узгоджуються. Завершується з кодом 1, якщо вони розходяться або якась умова закону не виконується.</translation>
    </message>
    <message>
        <source>Name the chapters there are, in the program or in a folder with a folder for each language; or check them, or run what they claim.</source>
        <translation>Перелічити наявні розділи — у програмі або в теці, де кожна мова має свою теку; або перевірити їх чи виконати те, що вони стверджують.</translation>
    </message>
    <message>
        <source>Print the help of a command.</source>
        <translation>Вивести довідку про команду.</translation>
    </message>
    <message>
        <source>Print the version of the program.</source>
        <translation>Вивести версію програми.</translation>
    </message>
    <message>
        <source>faultglass-cli runs failure scenarios of distributed systems without a window.</source>
        <translation>faultglass-cli виконує сценарії відмов розподілених систем без вікна.</translation>
    </message>
    <message>
        <source>faultglass-cli COMMAND --help says more, with examples.</source>
        <translation>Докладніше, з прикладами: faultglass-cli COMMAND --help.</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Приклади:</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>лишилося %1 с</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>лишилося %1 хв</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>лишилося %1 год</translation>
    </message>
    <message>
        <source>interrupted: this is the first %1 s of %2 s, of one run</source>
        <translation>перервано: тут перші %1 с із %2 с одного прогону</translation>
    </message>
    <message>
        <source>interrupted: this is of the first %1 of %2 replications</source>
        <translation>перервано; враховано перші прогони: %1 з %2</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>параметри: %1</translation>
    </message>
    <message>
        <source>faults %1</source>
        <translation>несправності: %1</translation>
    </message>
    <message>
        <source>Fingerprint of %1: %2</source>
        <translation>Відбиток %1: %2</translation>
    </message>
    <message>
        <source>%1: a valid scenario file</source>
        <translation>%1: файл сценарію правильний</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>перервано</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 a run failed or a result could not be written; 2 the input was not accepted; 130 or 143 interrupted, with what was done until then.</source>
        <translation>Код завершення: 0 — виконано; 1 — прогін зірвався або результат не вдалося записати; 2 — вхідні дані не прийнято; 130 або 143 — перервано, з тим, що встигли зробити.</translation>
    </message>
    <message>
        <source>How much memory the run may take, in MiB; half of the machine&apos;s unless given. A run that would not fit is not begun, and fewer replications run at once where more would not.</source>
        <translation>Скільки пам’яті може зайняти прогін, у МіБ; якщо не задано, половину наявної. Прогін, який не вміститься, не починається, а одночасних повторів стає менше, якщо більше не вміщується.</translation>
    </message>
    <message>
        <source>memory is enough for %1 replications at once, not for %2</source>
        <translation>пам’яті вистачає на %1 повторів одночасно, а не на %2</translation>
    </message>
    <message>
        <source>a long run: about %1 billion events</source>
        <translation>довгий прогін: близько %1 млрд подій</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>не вирішено</translation>
    </message>
    <message>
        <source>, an approximation within %1 %</source>
        <translation>, наближення з точністю до %1 %</translation>
    </message>
    <message>
        <source>, an upper bound</source>
        <translation>, верхня межа</translation>
    </message>
    <message>
        <source>: about %1 replications would decide</source>
        <translation>: вирішили б приблизно %1 повторень</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>від %1 до %2</translation>
    </message>
    <message>
        <source>99.9 % interval</source>
        <translation>інтервал 99,9 %</translation>
    </message>
    <message>
        <source>rests on</source>
        <translation>спирається на</translation>
    </message>
    <message>
        <source>, on %1 of %2 runs</source>
        <translation>, за %1 з %2 прогонів</translation>
    </message>
    <message>
        <source>A run simulates %1 unless --until says otherwise.</source>
        <translation>Прогін симулює %1, якщо --until не каже інакше.</translation>
    </message>
    <message>
        <source>%1: %2 simulated, seed %3</source>
        <translation>%1: симулюється %2, зерно %3</translation>
    </message>
    <message>
        <source>arms %1</source>
        <translation>гілки %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>у %1</translation>
    </message>
    <message>
        <source>Set a parameter; describe lists them. A number may have its unit: 250ms, 16k, 3000h, 1.5GiB, 20%. May be given more than once.</source>
        <translation>Задати параметр; їх перелічує describe. Число може мати одиницю: 250ms, 16k, 3000h, 1.5GiB, 20%. Можна вказати кілька разів.</translation>
    </message>
    <message>
        <source>Inject a fault at a time (seconds, or with a unit: 250ms, 3h), beside those the scenario brings. The target is a server (S1), process (P1), rack (R1), zone (Z1), power feed (F1), region (G1), cell (C1), customer (T1) or dependency (D1), or all; keys are duration (a time) and the magnitude of the kind. May be given more than once.</source>
        <translation>Внести несправність у заданий момент (у секундах або з одиницею: 250ms, 3h) на додачу до тих, що є в сценарії. Ціль — сервер (S1), процес (P1), стійка (R1), зона (Z1), лінія живлення (F1), регіон (G1), комірка (C1), замовник (T1) чи залежність (D1), або all; ключі — duration (час) і сила, властива цьому виду. Можна вказати кілька разів.</translation>
    </message>
    <message>
        <source>How long to simulate: seconds, or with a unit, such as 90min or 30d.</source>
        <translation>Скільки часу симулювати: секунди або з одиницею, наприклад 90min чи 30d.</translation>
    </message>
    <message>
        <source>Say what a scenario is: its parameters with unit, range and default, its faults and its measures; or what is in a scenario file: what differs from the defaults, the arms by name and what is done when.</source>
        <translation>Описати сценарій: параметри з одиницями, межами й типовими значеннями, несправності та показники; або вміст файлу сценарію: що відрізняється від типового, гілки за назвами і що коли робиться.</translation>
    </message>
    <message>
        <source>Read a scenario file (- reads standard input) without running it and say what is wrong with it, or what is in it.</source>
        <translation>Прочитати файл сценарію (- читає стандартний вхід), не виконуючи його, і сказати, що в ньому не так або що в ньому є.</translation>
    </message>
    <message>
        <source>%1 simulated, seed %2</source>
        <translation>симульовано %1, зерно %2</translation>
    </message>
    <message>
        <source>%1 replications of %2, seeds from %3; values and 95 % intervals</source>
        <translation>%1 повторень по %2, зерна від %3; значення та 95-відсоткові інтервали</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Faults</source>
        <translation>Несправності</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Ізоляція</translation>
    </message>
    <message>
        <source>More experiments</source>
        <translation>Інші експерименти</translation>
    </message>
    <message>
        <source>A fleet that loses one server more each time, until queues grow for good.</source>
        <translation>Парк, який щоразу втрачає ще один сервер, доки черги не почнуть рости без кінця.</translation>
    </message>
    <message>
        <source>A thousand servers of uneven capacity that run out of memory when they get too much.</source>
        <translation>Тисяча серверів різної потужності, яким забракне пам’яті, коли навантаження завелике.</translation>
    </message>
    <message>
        <source>A server that refuses what it cannot do, and clients that come back each second.</source>
        <translation>Сервер, що відхиляє зайве, і клієнти, які повертаються щосекунди.</translation>
    </message>
    <message>
        <source>An overloaded server with a cache whose hits take a thousandth of a miss.</source>
        <translation>Перевантажений сервер із кешем, у якому влучання коштує тисячну частку промаху.</translation>
    </message>
    <message>
        <source>A server with an empty cache and items that are all alike.</source>
        <translation>Сервер із порожнім кешем і рівноцінними елементами.</translation>
    </message>
    <message>
        <source>Servers with caches of two sizes, and the reads that miss them.</source>
        <translation>Сервери з кешами двох розмірів і читання, що в них не влучають.</translation>
    </message>
    <message>
        <source>A server whose calls hang now and then and hold their threads until the deadline.</source>
        <translation>Сервер, виклики якого часом зависають і тримають свої потоки до строку.</translation>
    </message>
    <message>
        <source>One request that kills what it touches, and a client that does not give up.</source>
        <translation>Один запит, що вбиває все, чого торкнеться, і клієнт, який не здається.</translation>
    </message>
    <message>
        <source>One server frozen for the outage, whose clients time out and retry meanwhile.</source>
        <translation>Один сервер, заморожений на час аварії: у клієнтів тим часом спливають тайм-аути, і вони повторюють.</translation>
    </message>
    <message>
        <source>Ten idle servers that answer a share of their requests with an error.</source>
        <translation>Десять вільних серверів, що на частку запитів відповідають помилкою.</translation>
    </message>
    <message>
        <source>A thousand workers without a queue, and clients that come back ten seconds later.</source>
        <translation>Тисяча обробників без черги і клієнти, які повертаються через десять секунд.</translation>
    </message>
    <message>
        <source>A server with a bounded queue and clients that throttle themselves.</source>
        <translation>Сервер з обмеженою чергою і клієнти, які самі себе обмежують.</translation>
    </message>
    <message>
        <source>Servers that fail everything, and clients whose budget is the only limit.</source>
        <translation>Сервери, що на все відповідають помилкою, і клієнти, яких обмежує лише бюджет.</translation>
    </message>
    <message>
        <source>Pauses drawn as clients draw them.</source>
        <translation>Витримки, розіграні так, як їх розігрують клієнти.</translation>
    </message>
    <message>
        <source>Calls at random that all succeed and then all fail, until the breaker opens.</source>
        <translation>Випадкові виклики, спершу всі вдалі, потім усі невдалі, доки запобіжник не розімкнеться.</translation>
    </message>
    <message>
        <source>Calls of which a share fails, until the breaker has seen a window full or opens.</source>
        <translation>Виклики, частка яких невдала, доки запобіжник не набере повного вікна або не розімкнеться.</translation>
    </message>
    <message>
        <source>Servers that are probed, of which one dies at a random instant.</source>
        <translation>Сервери під перевірками, один з яких гине у випадкову мить.</translation>
    </message>
    <message>
        <source>A server that fails a share of its deep probes, until it is taken out.</source>
        <translation>Сервер, що не проходить частки глибоких перевірок, доки його не вилучать.</translation>
    </message>
    <message>
        <source>Servers of which one fails a share of its requests, with and without a retry.</source>
        <translation>Сервери, один з яких відповідає помилкою на частку запитів, з повтором і без нього.</translation>
    </message>
    <message>
        <source>Servers that get nothing but poison, each of which kills one that is alive.</source>
        <translation>Сервери, що отримують лише отруту: кожен запит убиває один із живих.</translation>
    </message>
    <message>
        <source>Pairs that fail and are repaired, followed until nobody takes over.</source>
        <translation>Пари, що відмовляють і ремонтуються, до миті, коли перейняти роботу вже нікому.</translation>
    </message>
    <message>
        <source>Missions of a pair whose health checks take its primary for dead now and then.</source>
        <translation>Завдання пари, в якій перевірки справності часом приймають основний за мертвий.</translation>
    </message>
    <message>
        <source>Primaries that die at all moments between two probes, and what is down meanwhile.</source>
        <translation>Основні сервери, що гинуть у різні миті між двома перевірками, і те, що тим часом не працює.</translation>
    </message>
    <message>
        <source>A primary that dies, and the writes its standby had not heard of.</source>
        <translation>Основний, що гине, і записи, про які резервний ще не чув.</translation>
    </message>
    <message>
        <source>Two primaries without fencing, and the keys both of them wrote.</source>
        <translation>Два основні без огородження і ключі, що їх записали обидва.</translation>
    </message>
    <message>
        <source>Replicas cut apart at random, and whether a majority is left on either side.</source>
        <translation>Репліки, розділені навмання, і чи лишається більшість хоч з одного боку.</translation>
    </message>
    <message>
        <source>A hundred thousand components for a year, none replaced.</source>
        <translation>Сто тисяч компонентів за рік, без замін.</translation>
    </message>
    <message>
        <source>Ten thousand drives that fail as often as those of the log, and are replaced.</source>
        <translation>Десять тисяч дисків, що відмовляють так само часто, як у журналі, і замінюються.</translation>
    </message>
    <message>
        <source>Servers that fail and are replaced, and the windows in which all of them did.</source>
        <translation>Сервери, що відмовляють і замінюються, та вікна, в яких відмовили всі.</translation>
    </message>
    <message>
        <source>The megabits of a gigabyte for a year, each of which errs by itself.</source>
        <translation>Мегабіти одного гігабайта за рік, кожен з яких помиляється сам собою.</translation>
    </message>
    <message>
        <source>Two hundred thousand components with three causes of death, none replaced.</source>
        <translation>Двісті тисяч компонентів із трьома причинами смерті, без замін.</translation>
    </message>
    <message>
        <source>Servers that leak and are restarted, started together and at random moments.</source>
        <translation>Сервери з витоком, які перезапускають: запущені разом і у випадкові миті.</translation>
    </message>
    <message>
        <source>A hundred thousand customers dealt shards, two by two.</source>
        <translation>Сто тисяч замовників, яким роздано шарди, попарно.</translation>
    </message>
    <message>
        <source>A hundred thousand customers dealt shards spread over racks, two by two.</source>
        <translation>Сто тисяч замовників, яким роздано шарди, рознесені по стійках, попарно.</translation>
    </message>
    <message>
        <source>All customers dealt shards, again and again.</source>
        <translation>Усі замовники, яким роздають шарди знову й знову.</translation>
    </message>
    <message>
        <source>A hundred thousand customers dealt shards, and some servers dead.</source>
        <translation>Сто тисяч замовників, яким роздано шарди, і кілька мертвих серверів.</translation>
    </message>
    <message>
        <source>A search for shards of bounded overlap until it finds no more.</source>
        <translation>Пошук шардів з обмеженим перетином, доки знаходяться нові.</translation>
    </message>
    <message>
        <source>Four thousand customers while the servers of the first one&apos;s shard are dead.</source>
        <translation>Чотири тисячі замовників, поки сервери з шарда першого мертві.</translation>
    </message>
    <message>
        <source>Releases cell by cell whose defect sleeps, until error rates stop them.</source>
        <translation>Релізи комірка за коміркою, дефект яких спить, доки їх не зупинить частка помилок.</translation>
    </message>
    <message>
        <source>Customers routed to cells, before and after one is added.</source>
        <translation>Замовники, розподілені між комірками, до і після того, як додано ще одну.</translation>
    </message>
    <message>
        <source>Layers of callers above servers that fail everything.</source>
        <translation>Шари викликачів над серверами, що на все відповідають помилкою.</translation>
    </message>
    <message>
        <source>A server whose cache has been filled by requests of such popularity.</source>
        <translation>Сервер, кеш якого наповнили запити з такою популярністю.</translation>
    </message>
    <message>
        <source>A living process whose heartbeats are lost and delayed, and a monitor that gets it wrong.</source>
        <translation>Живий процес, сигнали пульсу якого губляться й запізнюються, і монітор, який помиляється.</translation>
    </message>
    <message>
        <source>A monitor set up by the procedure, and how often it is wrong about the living.</source>
        <translation>Монітор, налаштований за процедурою, і як часто він помиляється щодо живих.</translation>
    </message>
    <message>
        <source>A process with even heartbeats that dies, and when its monitors notice.</source>
        <translation>Процес із рівномірними сигналами пульсу, що гине, і те, коли це помічають його монітори.</translation>
    </message>
    <message>
        <source>Requests that ask many servers at once, some of which do not answer in time.</source>
        <translation>Запити, що звертаються відразу до багатьох серверів, деякі з яких не відповідають вчасно.</translation>
    </message>
    <message>
        <source>Components with loads drawn one by one, and what falls when all get a little more.</source>
        <translation>Компоненти, навантаження яких розіграно по одному, і що падає, коли всім трохи додати.</translation>
    </message>
    <message>
        <source>Faults that go from stage to stage until one of them notices.</source>
        <translation>Несправності, що йдуть від етапу до етапу, доки якийсь їх не помітить.</translation>
    </message>
    <message>
        <source>Replicas that agree on one request, every message delivered.</source>
        <translation>Репліки, що погоджують один запит, коли доходять усі повідомлення.</translation>
    </message>
    <message>
        <source>Clients that write one row and clash, in step with each other.</source>
        <translation>Клієнти, що пишуть в один рядок і стикаються, крокуючи в ногу.</translation>
    </message>
    <message>
        <source>One server, requests at random, no bound on the queue.</source>
        <translation>Один сервер, випадкові запити, необмежена черга.</translation>
    </message>
    <message>
        <source>One server with so many workers and one queue.</source>
        <translation>Один сервер, стільки обробників, скільки задано, і одна черга.</translation>
    </message>
    <message>
        <source>One server with so many workers and a bounded queue.</source>
        <translation>Один сервер, стільки обробників, скільки задано, і обмежена черга.</translation>
    </message>
    <message>
        <source>One server with so many workers, no queue, and lognormal service times.</source>
        <translation>Один сервер, стільки обробників, скільки задано, без черги, з логнормальним часом обслуговування.</translation>
    </message>
    <message>
        <source>One server with lognormal service times of that variation, or constant ones.</source>
        <translation>Один сервер із логнормальним часом обслуговування такої мінливості або зі сталим.</translation>
    </message>
    <message>
        <source>One server that gets more than it can do.</source>
        <translation>Один сервер, який отримує більше, ніж здатен обробити.</translation>
    </message>
    <message>
        <source>So many servers, requests sent at random and to the shorter of two queues.</source>
        <translation>Стільки серверів, скільки задано; запити навмання і до коротшої з двох черг.</translation>
    </message>
    <message>
        <source>Servers that fail and are repaired by themselves, and the time too few of them are alive.</source>
        <translation>Сервери, що відмовляють і ремонтуються самі собою, і час, коли живих замало.</translation>
    </message>
    <message>
        <source>Servers that fail and are repaired, all of them needed.</source>
        <translation>Сервери, що відмовляють і ремонтуються, а потрібні всі.</translation>
    </message>
    <message>
        <source>One, two and three servers that fail and are repaired, followed until too few are left.</source>
        <translation>Один, два і три сервери, що відмовляють і ремонтуються, до миті, коли їх замало.</translation>
    </message>
    <message>
        <source>Servers in one zone that fails by itself, as the router in front of them would.</source>
        <translation>Сервери в одній зоні, що відмовляє сама собою, як відмовляв би маршрутизатор перед ними.</translation>
    </message>
    <message>
        <source>A server that fails and is repaired, and the minutes a year it is down.</source>
        <translation>Сервер, що відмовляє і ремонтується, і скільки хвилин на рік він не працює.</translation>
    </message>
    <message>
        <source>A fleet in zones, whole, without one server, and without one zone.</source>
        <translation>Парк серверів у зонах: увесь, без одного сервера й без однієї зони.</translation>
    </message>
    <message>
        <source>Two servers in one rack, which fails by itself as often as correlates them so.</source>
        <translation>Два сервери в одній стійці, яка відмовляє й сама, рівно так часто, щоб дати таку кореляцію.</translation>
    </message>
    <message>
        <source>Servers in one rack that fails by itself: the common cause.</source>
        <translation>Сервери в одній стійці, яка відмовляє й сама: спільна причина.</translation>
    </message>
    <message>
        <source>Replicas spread as asked, with servers, racks, zones, power feeds and regions that fail.</source>
        <translation>Репліки, рознесені як задано; відмовляють сервери, стійки, зони, лінії живлення та регіони.</translation>
    </message>
    <message>
        <source>A fleet whose servers fail, replaced at once and never.</source>
        <translation>Парк, сервери якого відмовляють: із негайною заміною і без заміни.</translation>
    </message>
    <message>
        <source>A fleet whose servers fail and are replaced, week after week.</source>
        <translation>Парк, сервери якого відмовляють і замінюються, тиждень за тижнем.</translation>
    </message>
    <message>
        <source>Twenty thousand servers, none replaced, counted at that age.</source>
        <translation>Двадцять тисяч серверів без заміни; підрахунок у цьому віці.</translation>
    </message>
    <message>
        <source>Servers that fail and are repaired, and the time fewer than a quorum are alive.</source>
        <translation>Сервери, що відмовляють і ремонтуються, та час, коли живих менше за кворум.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Навантаження</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Успішність</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Затримка</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Сервери</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Перемикання на резерв</translation>
    </message>
    <message>
        <source>Caches and calls</source>
        <translation>Кеші та виклики</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Реліз</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Замовники</translation>
    </message>
    <message>
        <source>Where attempts went</source>
        <translation>Куди поділися спроби</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Обладнання</translation>
    </message>
    <message>
        <source>Failure detection</source>
        <translation>Виявлення відмов</translation>
    </message>
    <message>
        <source>Replicated data</source>
        <translation>Репліковані дані</translation>
    </message>
    <message>
        <source>Offered load</source>
        <translation>Вхідне навантаження</translation>
    </message>
    <message>
        <source>New requests, before any retry.</source>
        <translation>Нові запити, до будь-яких повторів.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Спроби</translation>
    </message>
    <message>
        <source>Attempts sent, retries included.</source>
        <translation>Надіслані спроби разом із повторами.</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>Підсилення</translation>
    </message>
    <message>
        <source>Amplification, most</source>
        <translation>Підсилення, найбільше</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Повтори</translation>
    </message>
    <message>
        <source>The part of the attempts that were not first ones.</source>
        <translation>Частка спроб, які не були першими.</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Корисна продуктивність</translation>
    </message>
    <message>
        <source>Requests that succeeded meanwhile, whenever they were offered.</source>
        <translation>Запити, що вдалися за цей час, коли б вони не надійшли.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Успішні</translation>
    </message>
    <message>
        <source>Succeeded, at the end</source>
        <translation>Успішні, наприкінці</translation>
    </message>
    <message>
        <source>Requests that succeeded over requests offered, in the last 5 s; at most 1.</source>
        <translation>Відношення успішних запитів до вхідних за останні 5 с; щонайбільше 1.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Невдалі</translation>
    </message>
    <message>
        <source>Requests offered</source>
        <translation>Вхідні запити</translation>
    </message>
    <message>
        <source>New requests, counted.</source>
        <translation>Нові запити, кількість.</translation>
    </message>
    <message>
        <source>Requests failed</source>
        <translation>Невдалі запити</translation>
    </message>
    <message>
        <source>As p50, for 90 % of the ended requests.</source>
        <translation>Як p50, але для 90 % завершених запитів.</translation>
    </message>
    <message>
        <source>As p50, for 99 % of the ended requests.</source>
        <translation>Як p50, але для 99 % завершених запитів.</translation>
    </message>
    <message>
        <source>As p50, for 99.9 % of the ended requests.</source>
        <translation>Як p50, але для 99,9 % завершених запитів.</translation>
    </message>
    <message>
        <source>Success latency p50</source>
        <translation>Затримка успішних p50</translation>
    </message>
    <message>
        <source>Success latency p90</source>
        <translation>Затримка успішних p90</translation>
    </message>
    <message>
        <source>For 90 % of the requests that succeeded.</source>
        <translation>Для 90 % успішних запитів.</translation>
    </message>
    <message>
        <source>Success latency p99</source>
        <translation>Затримка успішних p99</translation>
    </message>
    <message>
        <source>For 99 % of the requests that succeeded.</source>
        <translation>Для 99 % успішних запитів.</translation>
    </message>
    <message>
        <source>Success latency p99.9</source>
        <translation>Затримка успішних p99.9</translation>
    </message>
    <message>
        <source>For 99.9 % of the requests that succeeded.</source>
        <translation>Для 99,9 % успішних запитів.</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Середнє очікування</translation>
    </message>
    <message>
        <source>Time in a server&apos;s queue, over the services that began.</source>
        <translation>Час у черзі сервера, усереднений за розпочатими обслуговуваннями.</translation>
    </message>
    <message>
        <source>Mean time at server</source>
        <translation>Середній час на сервері</translation>
    </message>
    <message>
        <source>Time from reaching a server until it was done, over the services that ended, wasted ones included.</source>
        <translation>Час від надходження на сервер до завершення, усереднений за закінченими обслуговуваннями, зокрема марними.</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Завантаженість</translation>
    </message>
    <message>
        <source>Mean waiting</source>
        <translation>Середня черга</translation>
    </message>
    <message>
        <source>Servers up, fewest</source>
        <translation>Працює серверів, найменше</translation>
    </message>
    <message>
        <source>Servers up, at the end</source>
        <translation>Працює серверів, наприкінці</translation>
    </message>
    <message>
        <source>Too few servers</source>
        <translation>Замало серверів</translation>
    </message>
    <message>
        <source>Killed by requests</source>
        <translation>Убиті запитами</translation>
    </message>
    <message>
        <source>How often a request or a defect killed the process that served it.</source>
        <translation>Скільки разів запит або дефект убив процес, який його обслуговував.</translation>
    </message>
    <message>
        <source>Random failures</source>
        <translation>Випадкові відмови</translation>
    </message>
    <message>
        <source>How often a server, rack, zone or region failed by itself.</source>
        <translation>Скільки разів сервер, стійка, зона чи регіон відмовили самі.</translation>
    </message>
    <message>
        <source>Ran empty</source>
        <translation>Вичерпання ресурсу</translation>
    </message>
    <message>
        <source>How often a leak left a server without its resource.</source>
        <translation>Скільки разів витік залишив сервер без ресурсу.</translation>
    </message>
    <message>
        <source>Nobody serves</source>
        <translation>Ніхто не обслуговує</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Підвищення</translation>
    </message>
    <message>
        <source>How often a standby took the place of the primary.</source>
        <translation>Скільки разів резервний сервер заступив основний.</translation>
    </message>
    <message>
        <source>Failovers that did not work</source>
        <translation>Перемикання, що не спрацювали</translation>
    </message>
    <message>
        <source>How often the loss of a primary was noticed and nothing happened.</source>
        <translation>Скільки разів втрату основного помітили, але нічого не сталося.</translation>
    </message>
    <message>
        <source>Spurious failovers</source>
        <translation>Хибні перемикання</translation>
    </message>
    <message>
        <source>How often a healthy primary was taken for dead.</source>
        <translation>Скільки разів справний основний визнали мертвим.</translation>
    </message>
    <message>
        <source>Writes acknowledged</source>
        <translation>Підтверджені записи</translation>
    </message>
    <message>
        <source>In active-passive pools.</source>
        <translation>У пулах активний–пасивний.</translation>
    </message>
    <message>
        <source>Writes lost</source>
        <translation>Втрачені записи</translation>
    </message>
    <message>
        <source>Writes a primary acknowledged and its standbys did not have when one of them was promoted.</source>
        <translation>Записи, які основний підтвердив, але яких не мали резервні, коли один із них підвищили.</translation>
    </message>
    <message>
        <source>Writes at an old primary</source>
        <translation>Записи на колишньому основному</translation>
    </message>
    <message>
        <source>Writes done by a server after another was promoted in its place.</source>
        <translation>Записи, які сервер виконав після того, як замість нього підвищили інший.</translation>
    </message>
    <message>
        <source>Writes fenced off</source>
        <translation>Відгороджені записи</translation>
    </message>
    <message>
        <source>The same, refused because fencing was on.</source>
        <translation>Ті самі записи, але відхилені, бо огородження ввімкнено.</translation>
    </message>
    <message>
        <source>Conflicting keys</source>
        <translation>Конфліктні ключі</translation>
    </message>
    <message>
        <source>Keys that two primaries wrote, added up over split brains.</source>
        <translation>Ключі, у які писали два основні сервери; сума за всіма розщепленнями.</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>Нові з’єднання</translation>
    </message>
    <message>
        <source>First requests of a customer at a server, and first ones after its restart, while connecting is work.</source>
        <translation>Перші запити замовника до сервера, зокрема перші після його перезапуску, якщо з’єднання потребує роботи.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Влучання</translation>
    </message>
    <message>
        <source>The part of the requests served whose item was in the cache.</source>
        <translation>Частка обслужених запитів, чий елемент був у кеші.</translation>
    </message>
    <message>
        <source>Time to warm</source>
        <translation>Час прогрівання</translation>
    </message>
    <message>
        <source>Calls timed out</source>
        <translation>Виклики з тайм-аутом</translation>
    </message>
    <message>
        <source>Calls refused</source>
        <translation>Відхилені виклики</translation>
    </message>
    <message>
        <source>Steps shipped</source>
        <translation>Викочені кроки</translation>
    </message>
    <message>
        <source>Batches or cells that took the new version.</source>
        <translation>Партії або комірки, що взяли нову версію.</translation>
    </message>
    <message>
        <source>Servers reached</source>
        <translation>Охоплені сервери</translation>
    </message>
    <message>
        <source>The most servers that had the new version at once.</source>
        <translation>Найбільша кількість серверів, які водночас мали нову версію.</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>Час до виявлення</translation>
    </message>
    <message>
        <source>Time down, all customers</source>
        <translation>Час простою, усі замовники</translation>
    </message>
    <message>
        <source>Minutes that customers were down, added up over the customers.</source>
        <translation>Хвилини, коли в замовників не працювало; сума за всіма замовниками.</translation>
    </message>
    <message>
        <source>Time degraded, all customers</source>
        <translation>Час погіршення, усі замовники</translation>
    </message>
    <message>
        <source>Minutes that customers were degraded, added up over the customers.</source>
        <translation>Хвилини, коли замовники мали погіршення; сума за всіма замовниками.</translation>
    </message>
    <message>
        <source>Customers ever down</source>
        <translation>Замовники, у яких не працювало</translation>
    </message>
    <message>
        <source>The part of the customers that was down at the end of some window.</source>
        <translation>Частка замовників, у яких не працювало наприкінці хоча б одного вікна.</translation>
    </message>
    <message>
        <source>Customers only degraded</source>
        <translation>Замовники лише з погіршенням</translation>
    </message>
    <message>
        <source>The part of the customers that was degraded at the end of some window, and never down.</source>
        <translation>Частка замовників, які мали погіршення наприкінці хоча б одного вікна, але в яких завжди працювало.</translation>
    </message>
    <message>
        <source>Customers untouched</source>
        <translation>Незачеплені замовники</translation>
    </message>
    <message>
        <source>The part of the customers that was fine in every window.</source>
        <translation>Частка замовників, у яких усе було гаразд у кожному вікні.</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Тайм-аут</translation>
    </message>
    <message>
        <source>Ended attempts that got no answer in time.</source>
        <translation>Завершені спроби, що не отримали відповіді вчасно.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Відхилені</translation>
    </message>
    <message>
        <source>Ended attempts that were turned away: queue full, shed, or bulkhead.</source>
        <translation>Завершені спроби, які відхилили: повна черга, скидання навантаження або перебірка.</translation>
    </message>
    <message>
        <source>Answered with an error</source>
        <translation>Відповідь із помилкою</translation>
    </message>
    <message>
        <source>Ended attempts that a server failed.</source>
        <translation>Завершені спроби, на які сервер відповів помилкою.</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Немає сервера</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Зниклі</translation>
    </message>
    <message>
        <source>Attempts that were lost with a dead server.</source>
        <translation>Спроби, втрачені разом із мертвим сервером.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Притримані</translation>
    </message>
    <message>
        <source>Calls that a breaker or a throttle did not send, over all calls.</source>
        <translation>Частка всіх викликів, яких не надіслав запобіжник або обмежувач.</translation>
    </message>
    <message>
        <source>Wasted work</source>
        <translation>Марна робота</translation>
    </message>
    <message>
        <source>Services finished for a client that had gone, over all finished.</source>
        <translation>Частка завершених обслуговувань, чий клієнт уже пішов.</translation>
    </message>
    <message>
        <source>Components failed</source>
        <translation>Відмови компонентів</translation>
    </message>
    <message>
        <source>How often a hardware component failed.</source>
        <translation>Скільки разів відмовив компонент обладнання.</translation>
    </message>
    <message>
        <source>Components replaced</source>
        <translation>Замінені компоненти</translation>
    </message>
    <message>
        <source>How many work in the place of a failed one.</source>
        <translation>Скільки працюють на місці тих, що відмовили.</translation>
    </message>
    <message>
        <source>Components working</source>
        <translation>Справні компоненти</translation>
    </message>
    <message>
        <source>At the end.</source>
        <translation>Наприкінці.</translation>
    </message>
    <message>
        <source>Waiting for a spare</source>
        <translation>Чекають на запасний</translation>
    </message>
    <message>
        <source>Failed components without a spare, at the end.</source>
        <translation>Компоненти, що відмовили й не мають запасного, наприкінці.</translation>
    </message>
    <message>
        <source>Waiting for a spare, mean</source>
        <translation>Чекають на запасний, середнє</translation>
    </message>
    <message>
        <source>Failed components without a spare, over time.</source>
        <translation>Компоненти, що відмовили й не мають запасного, усереднено за часом.</translation>
    </message>
    <message>
        <source>No spare in stock</source>
        <translation>Немає запасного на складі</translation>
    </message>
    <message>
        <source>Failures that found no spare.</source>
        <translation>Відмови, для яких не знайшлося запасного.</translation>
    </message>
    <message>
        <source>Died of burn-in</source>
        <translation>Не пережили припрацювання</translation>
    </message>
    <message>
        <source>Components thrown away before they were used.</source>
        <translation>Компоненти, викинуті ще до використання.</translation>
    </message>
    <message>
        <source>Failures a week</source>
        <translation>Відмов за тиждень</translation>
    </message>
    <message>
        <source>Mean over whole weeks.</source>
        <translation>Середнє за повними тижнями.</translation>
    </message>
    <message>
        <source>Failures in the worst week</source>
        <translation>Відмов за найгірший тиждень</translation>
    </message>
    <message>
        <source>The most in one week.</source>
        <translation>Найбільше за один тиждень.</translation>
    </message>
    <message>
        <source>Weeks differ</source>
        <translation>Нерівномірність тижнів</translation>
    </message>
    <message>
        <source>Variance over mean of the failures of a week: 1 where failures come independently, more where they come together.</source>
        <translation>Відношення дисперсії до середнього для відмов за тиждень: 1, якщо відмови незалежні, більше, якщо вони трапляються разом.</translation>
    </message>
    <message>
        <source>Quiet weeks</source>
        <translation>Спокійні тижні</translation>
    </message>
    <message>
        <source>The part of the whole weeks without a failure.</source>
        <translation>Частка повних тижнів без жодної відмови.</translation>
    </message>
    <message>
        <source>Groups lost</source>
        <translation>Втрачені групи</translation>
    </message>
    <message>
        <source>Groups of copies of which none was left at some time.</source>
        <translation>Групи копій, з яких у якийсь момент не лишилося жодної.</translation>
    </message>
    <message>
        <source>Memory errors corrected</source>
        <translation>Виправлені помилки пам’яті</translation>
    </message>
    <message>
        <source>By ECC.</source>
        <translation>За допомогою ECC.</translation>
    </message>
    <message>
        <source>Memory errors not corrected</source>
        <translation>Невиправлені помилки пам’яті</translation>
    </message>
    <message>
        <source>Of several bits; without ECC, all of them.</source>
        <translation>У кількох бітах; без ECC — усі.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Хибні підозри</translation>
    </message>
    <message>
        <source>How often the monitor began to suspect a live process.</source>
        <translation>Скільки разів монітор починав підозрювати живий процес.</translation>
    </message>
    <message>
        <source>Mistake recurrence</source>
        <translation>Час між хибними підозрами</translation>
    </message>
    <message>
        <source>Mistake duration</source>
        <translation>Тривалість хибної підозри</translation>
    </message>
    <message>
        <source>Query accuracy</source>
        <translation>Точність відповіді</translation>
    </message>
    <message>
        <source>The part of the time a live process was trusted: the chance that the monitor is right when asked.</source>
        <translation>Частка часу, коли живому процесу довіряли: імовірність, що монітор має рацію, коли його питають.</translation>
    </message>
    <message>
        <source>Crash noticed after</source>
        <translation>Падіння помічено через</translation>
    </message>
    <message>
        <source>Crash noticed by all after</source>
        <translation>Падіння помічено всіма через</translation>
    </message>
    <message>
        <source>The same until the last observer that did.</source>
        <translation>Те саме, але до останнього спостерігача, який його запідозрив.</translation>
    </message>
    <message>
        <source>Crash noticed by</source>
        <translation>Падіння помітили</translation>
    </message>
    <message>
        <source>Observers that suspect the process since it died.</source>
        <translation>Спостерігачі, що підозрюють процес від часу його загибелі.</translation>
    </message>
    <message>
        <source>Detector&apos;s messages</source>
        <translation>Повідомлення детектора</translation>
    </message>
    <message>
        <source>Heartbeats, probes, answers and gossip sent.</source>
        <translation>Надіслані сигнали пульсу, перевірки, відповіді та плітки.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Writes that clients began.</source>
        <translation>Записи, які почали клієнти.</translation>
    </message>
    <message>
        <source>Writes that enough replicas had in time.</source>
        <translation>Записи, які вчасно потрапили до достатньої кількості реплік.</translation>
    </message>
    <message>
        <source>Writes that succeed</source>
        <translation>Успішні записи</translation>
    </message>
    <message>
        <source>The part of the writes that was acknowledged.</source>
        <translation>Частка підтверджених записів.</translation>
    </message>
    <message>
        <source>Writes refused</source>
        <translation>Відхилені записи</translation>
    </message>
    <message>
        <source>Nobody led, or the leader had lost its lease.</source>
        <translation>Лідера не було або строк його оренди скінчився.</translation>
    </message>
    <message>
        <source>Refused by a replica because a later term had begun.</source>
        <translation>Відхилені реплікою, бо почалася пізніша епоха.</translation>
    </message>
    <message>
        <source>Writes inside a partition</source>
        <translation>Записи всередині розриву</translation>
    </message>
    <message>
        <source>Acknowledged within what a partition cut off, while it lasted.</source>
        <translation>Підтверджені у відрізаній частині, доки тривав розрив мережі.</translation>
    </message>
    <message>
        <source>Writes outside a partition</source>
        <translation>Записи поза розривом</translation>
    </message>
    <message>
        <source>Acknowledged on the other side meanwhile.</source>
        <translation>Підтверджені тим часом по інший бік.</translation>
    </message>
    <message>
        <source>Keys in conflict</source>
        <translation>Ключі в конфлікті</translation>
    </message>
    <message>
        <source>Keys with acknowledged writes on both sides of a partition, the later made without knowing of the earlier.</source>
        <translation>Ключі з підтвердженими записами по обидва боки розриву мережі, де пізніший зроблено без відома про раніший.</translation>
    </message>
    <message>
        <source>Acknowledged writes that a leader elected since does not know of.</source>
        <translation>Підтверджені записи, про які не знає обраний згодом лідер.</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>Затримка запису</translation>
    </message>
    <message>
        <source>Mean over acknowledged writes.</source>
        <translation>Середнє за підтвердженими записами.</translation>
    </message>
    <message>
        <source>Write latency, longest</source>
        <translation>Затримка запису, найдовша</translation>
    </message>
    <message>
        <source>Of the acknowledged writes.</source>
        <translation>Серед підтверджених записів.</translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation>Затримка читання</translation>
    </message>
    <message>
        <source>Mean over answered reads.</source>
        <translation>Середнє за читаннями, що отримали відповідь.</translation>
    </message>
    <message>
        <source>Reads that succeed</source>
        <translation>Успішні читання</translation>
    </message>
    <message>
        <source>The part of the reads that was answered.</source>
        <translation>Частка читань, що отримали відповідь.</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>Застарілі читання</translation>
    </message>
    <message>
        <source>The part of the answered reads that missed a write acknowledged before they began.</source>
        <translation>Частка читань із відповіддю, в яких бракувало запису, підтвердженого до їх початку.</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Вибори</translation>
    </message>
    <message>
        <source>Leaders elected since the start.</source>
        <translation>Лідери, обрані від початку.</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Немає кворуму</translation>
    </message>
    <message>
        <source>The part of the time in which no side had enough replicas to write.</source>
        <translation>Частка часу, коли жоден бік не мав досить реплік для запису.</translation>
    </message>
    <message>
        <source>All replicas down</source>
        <translation>Жодної репліки</translation>
    </message>
    <message>
        <source>The part of the time without any replica up.</source>
        <translation>Частка часу, коли не працювала жодна репліка.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Немає лідера</translation>
    </message>
    <message>
        <source>The part of the time in which no live replica led.</source>
        <translation>Частка часу, коли жодна жива репліка не була лідером.</translation>
    </message>
    <message>
        <source>Two leaders</source>
        <translation>Два лідери</translation>
    </message>
    <message>
        <source>The part of the time in which more than one led.</source>
        <translation>Частка часу, коли лідерів було більше ніж один.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Кеш</translation>
    </message>
    <message>
        <source>Servers have a cache</source>
        <translation>Сервери мають кеш</translation>
    </message>
    <message>
        <source>Whether each server keeps the items its requests used last. It is empty after a restart.</source>
        <translation>Чи тримає кожен сервер елементи, потрібні його останнім запитам. Після перезапуску кеш порожній.</translation>
    </message>
    <message>
        <source>Cache size</source>
        <translation>Розмір кешу</translation>
    </message>
    <message>
        <source>How many items the cache of one server holds; the least recently used goes first.</source>
        <translation>Скільки елементів уміщує кеш одного сервера; першим витісняється той, до якого найдовше не зверталися.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Елементи</translation>
    </message>
    <message>
        <source>How many different items requests ask for.</source>
        <translation>До скількох різних елементів звертаються запити.</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>Популярність</translation>
    </message>
    <message>
        <source>The item of rank r is asked for in proportion to r to the minus this power; at 0 all are alike.</source>
        <translation>До елемента рангу r звертаються з частотою, пропорційною r у степені мінус це число; за 0 усі однакові.</translation>
    </message>
    <message>
        <source>Cost of a miss</source>
        <translation>Ціна промаху</translation>
    </message>
    <message>
        <source>How many times longer a request takes whose item is not in the cache.</source>
        <translation>У скільки разів довше триває запит, чийого елемента немає в кеші.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Компоненти</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Заміна</translation>
    </message>
    <message>
        <source>Memory errors</source>
        <translation>Помилки пам’яті</translation>
    </message>
    <message>
        <source>as set below</source>
        <translation>як задано нижче</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>диски</translation>
    </message>
    <message>
        <source>memory modules</source>
        <translation>модулі пам’яті</translation>
    </message>
    <message>
        <source>power supplies</source>
        <translation>блоки живлення</translation>
    </message>
    <message>
        <source>network cards</source>
        <translation>мережеві карти</translation>
    </message>
    <message>
        <source>whole servers</source>
        <translation>цілі сервери</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>експоненційний</translation>
    </message>
    <message>
        <source>Weibull</source>
        <translation>Вейбулла</translation>
    </message>
    <message>
        <source>bathtub</source>
        <translation>«ванна»</translation>
    </message>
    <message>
        <source>Hardware components</source>
        <translation>Компоненти обладнання</translation>
    </message>
    <message>
        <source>Whether there are hardware components that live, fail and are replaced.</source>
        <translation>Чи є компоненти обладнання, які живуть, відмовляють і замінюються.</translation>
    </message>
    <message>
        <source>How many there are.</source>
        <translation>Скільки їх.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What they are. A kind brings the lifetimes that are usual for it, and those set below are not read.</source>
        <translation>Що це за компоненти. Вид задає звичні для нього строки служби, а задані нижче не враховуються.</translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation>Закон строків служби</translation>
    </message>
    <message>
        <source>Exponential ones have no age. A Weibull shape below 1 means early deaths, above 1 wear. A bathtub is whichever comes first of early death, chance and wear.</source>
        <translation>Експоненційні не залежать від віку. Форма Вейбулла менша за 1 означає ранні відмови, більша за 1 — зношування. «Ванна» — це те, що настане першим: рання відмова, випадковість чи зношування.</translation>
    </message>
    <message>
        <source>Fails by chance every</source>
        <translation>Випадкова відмова раз на</translation>
    </message>
    <message>
        <source>Mean of the exponential lifetime, and of the risk of chance in a bathtub.</source>
        <translation>Середнє експоненційного строку служби, а у «ванні» — ризику випадкової відмови.</translation>
    </message>
    <message>
        <source>Weibull shape</source>
        <translation>Форма Вейбулла</translation>
    </message>
    <message>
        <source>Shape of the Weibull lifetime.</source>
        <translation>Форма розподілу строку служби за Вейбуллом.</translation>
    </message>
    <message>
        <source>Weibull scale</source>
        <translation>Масштаб Вейбулла</translation>
    </message>
    <message>
        <source>By this age 63 % have failed.</source>
        <translation>До цього віку відмовляє 63 %.</translation>
    </message>
    <message>
        <source>Early deaths, shape</source>
        <translation>Ранні відмови, форма</translation>
    </message>
    <message>
        <source>Shape of the risk of early death in a bathtub; below 1.</source>
        <translation>Форма ризику ранньої відмови у «ванні»; менша за 1.</translation>
    </message>
    <message>
        <source>Early deaths, scale</source>
        <translation>Ранні відмови, масштаб</translation>
    </message>
    <message>
        <source>Scale of the risk of early death in a bathtub: the larger the rarer.</source>
        <translation>Масштаб ризику ранньої відмови у «ванні»: що більший, то рідше.</translation>
    </message>
    <message>
        <source>Wear, shape</source>
        <translation>Зношування, форма</translation>
    </message>
    <message>
        <source>Shape of the risk of wear in a bathtub; above 1, the larger the more sudden.</source>
        <translation>Форма ризику зношування у «ванні»; більша за 1, що більша, то раптовіше.</translation>
    </message>
    <message>
        <source>Wear, scale</source>
        <translation>Зношування, масштаб</translation>
    </message>
    <message>
        <source>By this age 63 % would have worn out, were there no other risk.</source>
        <translation>До цього віку зносилося б 63 %, якби не було інших ризиків.</translation>
    </message>
    <message>
        <source>Burn-in</source>
        <translation>Припрацювання</translation>
    </message>
    <message>
        <source>How long a component is run before it is used. Those that die of it are thrown away; the others are that much older.</source>
        <translation>Скільки компонент працює до використання. Ті, що відмовили за цей час, викидають; решта стає на стільки ж старшою.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Партія</translation>
    </message>
    <message>
        <source>So many components come from one batch and share its quality.</source>
        <translation>Стільки компонентів походять з однієї партії й мають спільну якість.</translation>
    </message>
    <message>
        <source>Batches differ</source>
        <translation>Неоднорідність партій</translation>
    </message>
    <message>
        <source>Standard deviation over mean of the factor on the lifetimes of a batch.</source>
        <translation>Відношення стандартного відхилення до середнього для множника строків служби партії.</translation>
    </message>
    <message>
        <source>Replacing one takes</source>
        <translation>Заміна триває</translation>
    </message>
    <message>
        <source>Mean time from taking a spare until the new component works, exponential.</source>
        <translation>Середній час від узяття запасного до початку роботи нового компонента, експоненційний.</translation>
    </message>
    <message>
        <source>Spares can run out</source>
        <translation>Запасні можуть скінчитися</translation>
    </message>
    <message>
        <source>Whether replacements come out of a stock. Each one taken is ordered again.</source>
        <translation>Чи беруть заміну зі складу. Замість кожного взятого замовляють новий.</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>Запасні</translation>
    </message>
    <message>
        <source>How many are in stock at the start.</source>
        <translation>Скільки їх на складі на початку.</translation>
    </message>
    <message>
        <source>Delivery takes</source>
        <translation>Доставка триває</translation>
    </message>
    <message>
        <source>Time from ordering a spare until it is in stock.</source>
        <translation>Час від замовлення запасного до його появи на складі.</translation>
    </message>
    <message>
        <source>Copies of each piece</source>
        <translation>Копій кожного фрагмента</translation>
    </message>
    <message>
        <source>Components store copies of each other in groups of so many. A group without a working component is lost for good; 0 makes no groups.</source>
        <translation>Компоненти зберігають копії один одного групами по стільки. Група без жодного справного компонента втрачена назавжди; за 0 груп немає.</translation>
    </message>
    <message>
        <source>Copies in different batches</source>
        <translation>Копії в різних партіях</translation>
    </message>
    <message>
        <source>Whether the members of a group stand far apart, in batches of their own, or side by side.</source>
        <translation>Чи стоять члени групи далеко один від одного, кожен у своїй партії, чи поруч.</translation>
    </message>
    <message>
        <source>Whether some of the components are memory modules with bad cells.</source>
        <translation>Чи є серед компонентів модулі пам’яті з поганими комірками.</translation>
    </message>
    <message>
        <source>Bad modules</source>
        <translation>Погані модулі</translation>
    </message>
    <message>
        <source>The part of the modules that have errors at all; the others have none.</source>
        <translation>Частка модулів, у яких узагалі трапляються помилки; в решти їх немає.</translation>
    </message>
    <message>
        <source>Errors of a bad module</source>
        <translation>Помилки поганого модуля</translation>
    </message>
    <message>
        <source>How many errors a bad module has on average.</source>
        <translation>Скільки помилок має поганий модуль у середньому.</translation>
    </message>
    <message>
        <source>Bad modules differ</source>
        <translation>Неоднорідність поганих модулів</translation>
    </message>
    <message>
        <source>Standard deviation over mean of the error rates of bad modules, lognormal: a few have most of the errors.</source>
        <translation>Відношення стандартного відхилення до середнього для частоти помилок поганих модулів, логнормальної: більшість помилок припадає на кілька модулів.</translation>
    </message>
    <message>
        <source>Errors of several bits</source>
        <translation>Помилки в кількох бітах</translation>
    </message>
    <message>
        <source>The part of the errors that ECC can only report, not correct.</source>
        <translation>Частка помилок, про які ECC може лише повідомити, але не виправити їх.</translation>
    </message>
    <message>
        <source>ECC</source>
        <translation>ECC</translation>
    </message>
    <message>
        <source>Whether the memory corrects errors of one bit. Without it every error gets through.</source>
        <translation>Чи виправляє пам’ять помилки в одному біті. Без цього проходить кожна помилка.</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Залежність</translation>
    </message>
    <message>
        <source>deterministic</source>
        <translation>детермінований</translation>
    </message>
    <message>
        <source>Servers depend on another service</source>
        <translation>Сервери залежать від іншої служби</translation>
    </message>
    <message>
        <source>Whether a request, when its own work is done, calls another service. Its worker waits for the answer.</source>
        <translation>Чи викликає запит іншу службу, коли його власну роботу виконано. Його обробник чекає на відповідь.</translation>
    </message>
    <message>
        <source>Requests that call</source>
        <translation>Запити з викликом</translation>
    </message>
    <message>
        <source>The part of the requests that need the other service.</source>
        <translation>Частка запитів, яким потрібна інша служба.</translation>
    </message>
    <message>
        <source>Call takes</source>
        <translation>Виклик триває</translation>
    </message>
    <message>
        <source>Mean time of a call that is answered.</source>
        <translation>Середній час виклику, що отримує відповідь.</translation>
    </message>
    <message>
        <source>Law of the call</source>
        <translation>Закон виклику</translation>
    </message>
    <message>
        <source>How calls vary around their mean.</source>
        <translation>Як тривалість викликів коливається навколо середнього.</translation>
    </message>
    <message>
        <source>Calls that hang</source>
        <translation>Завислі виклики</translation>
    </message>
    <message>
        <source>The part of the calls that get no answer and hold their worker until the timeout.</source>
        <translation>Частка викликів, які не отримують відповіді й тримають свій обробник до тайм-ауту.</translation>
    </message>
    <message>
        <source>Timeout of a call</source>
        <translation>Тайм-аут виклику</translation>
    </message>
    <message>
        <source>After this long, the wait for a connection included, a call is given up and its request fails.</source>
        <translation>Через такий час, разом з очікуванням на з’єднання, виклик припиняють, а його запит стає невдалим.</translation>
    </message>
    <message>
        <source>Connections per server</source>
        <translation>З’єднань на сервер</translation>
    </message>
    <message>
        <source>Calls one server has out at a time; further ones wait, and so do their workers.</source>
        <translation>Скільки викликів один сервер виконує водночас; наступні чекають, а з ними і їхні обробники.</translation>
    </message>
    <message>
        <source>Calls of one request</source>
        <translation>Викликів на запит</translation>
    </message>
    <message>
        <source>How many servers of the other service a request asks at the same time, over one connection. It waits for the slowest answer.</source>
        <translation>Скільки серверів іншої служби запит питає водночас, через одне з’єднання. Він чекає на найповільнішу відповідь.</translation>
    </message>
    <message>
        <source>Hedged calls</source>
        <translation>Дубльовані виклики</translation>
    </message>
    <message>
        <source>Whether each call goes to two of its servers and the first answer counts.</source>
        <translation>Чи йде кожен виклик на два її сервери, а враховується перша відповідь.</translation>
    </message>
    <message>
        <source>Failure detector</source>
        <translation>Детектор відмов</translation>
    </message>
    <message>
        <source>Link to the monitor</source>
        <translation>Зв’язок із монітором</translation>
    </message>
    <message>
        <source>fixed timeout</source>
        <translation>фіксований тайм-аут</translation>
    </message>
    <message>
        <source>consecutive probes</source>
        <translation>перевірки поспіль</translation>
    </message>
    <message>
        <source>NFD-S</source>
        <translation>NFD-S</translation>
    </message>
    <message>
        <source>phi accrual, as in Akka</source>
        <translation>phi accrual, як в Akka</translation>
    </message>
    <message>
        <source>phi accrual, as in Cassandra</source>
        <translation>phi accrual, як у Cassandra</translation>
    </message>
    <message>
        <source>gossip</source>
        <translation>плітки</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>сталий</translation>
    </message>
    <message>
        <source>lognormal</source>
        <translation>логнормальний</translation>
    </message>
    <message>
        <source>Watch a process</source>
        <translation>Стежити за процесом</translation>
    </message>
    <message>
        <source>Whether a monitor watches server 1 and has to find out by itself when it dies.</source>
        <translation>Чи стежить за сервером 1 монітор, який має сам виявити його загибель.</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Детектор</translation>
    </message>
    <message>
        <source>How the monitor decides: heartbeats and a timeout; probes that fail in a row; heartbeats that are each due at an instant; heartbeats that are late by what is usual for them; counters passed on among members.</source>
        <translation>Як монітор вирішує: сигнали пульсу й тайм-аут; невдалі перевірки поспіль; сигнали пульсу, кожен з яких має надійти до певної миті; сигнали пульсу, що спізнюються понад звичне для них; лічильники, які передають один одному учасники.</translation>
    </message>
    <message>
        <source>Heartbeat every</source>
        <translation>Період пульсу</translation>
    </message>
    <message>
        <source>Time from one heartbeat, probe or round of gossip to the next.</source>
        <translation>Час від одного сигналу пульсу, перевірки чи раунду пліток до наступного.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Тайм-аут</translation>
    </message>
    <message>
        <source>After so much silence a fixed timeout and gossip suspect.</source>
        <translation>Після такої тиші фіксований тайм-аут і плітки починають підозрювати.</translation>
    </message>
    <message>
        <source>Probe timeout</source>
        <translation>Тайм-аут перевірки</translation>
    </message>
    <message>
        <source>A probe without an answer for so long has failed; at most the period.</source>
        <translation>Перевірка без відповіді протягом цього часу — невдала; не більше за період.</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Невдачі поспіль</translation>
    </message>
    <message>
        <source>So many failed probes in a row make the monitor suspect.</source>
        <translation>Після стількох невдалих перевірок поспіль монітор підозрює процес.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Зсув</translation>
    </message>
    <message>
        <source>NFD-S: how long after it was sent a heartbeat is due. Clocks agree.</source>
        <translation>NFD-S: через скільки часу після надсилання має надійти сигнал пульсу. Годинники узгоджені.</translation>
    </message>
    <message>
        <source>Phi threshold</source>
        <translation>Поріг фі</translation>
    </message>
    <message>
        <source>Suspect when a heartbeat as late as this one has a chance of ten to the minus this.</source>
        <translation>Підозрювати, коли ймовірність такого запізнення сигналу пульсу дорівнює десяти в степені мінус це число.</translation>
    </message>
    <message>
        <source>Phi window</source>
        <translation>Вікно фі</translation>
    </message>
    <message>
        <source>How many of the latest intervals say what is usual.</source>
        <translation>Скільки останніх інтервалів показують, що є звичним.</translation>
    </message>
    <message>
        <source>Least deviation</source>
        <translation>Найменше відхилення</translation>
    </message>
    <message>
        <source>Akka&apos;s form takes intervals to vary by at least this much.</source>
        <translation>Варіант Akka вважає, що інтервали коливаються щонайменше на стільки.</translation>
    </message>
    <message>
        <source>Acceptable pause</source>
        <translation>Допустима пауза</translation>
    </message>
    <message>
        <source>Akka&apos;s form lets a heartbeat be late by this much for nothing.</source>
        <translation>Варіант Akka дозволяє сигналу пульсу запізнитися на стільки без наслідків.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Учасники</translation>
    </message>
    <message>
        <source>How many members gossip, the watched one included.</source>
        <translation>Скільки учасників обмінюється плітками, разом із тим, за ким стежать.</translation>
    </message>
    <message>
        <source>Gossip to</source>
        <translation>Адресатів пліток</translation>
    </message>
    <message>
        <source>To how many others, chosen at random, a member sends in each round.</source>
        <translation>Скільком іншим, вибраним випадково, учасник надсилає плітки в кожному раунді.</translation>
    </message>
    <message>
        <source>Delay law</source>
        <translation>Закон затримки</translation>
    </message>
    <message>
        <source>How the delays of messages vary.</source>
        <translation>Як коливаються затримки повідомлень.</translation>
    </message>
    <message>
        <source>Mean delay</source>
        <translation>Середня затримка</translation>
    </message>
    <message>
        <source>Mean time a message is under way, one way.</source>
        <translation>Середній час повідомлення в дорозі, в один бік.</translation>
    </message>
    <message>
        <source>Variation of lognormal delays</source>
        <translation>Варіація логнормальних затримок</translation>
    </message>
    <message>
        <source>Standard deviation over mean. Only the lognormal law reads it.</source>
        <translation>Відношення стандартного відхилення до середнього. Діє лише для логнормального закону.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Розкид</translation>
    </message>
    <message>
        <source>Up to so much, evenly drawn, comes on top of each delay.</source>
        <translation>До кожної затримки додається рівномірно вибрана величина, щонайбільше така.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Втрати</translation>
    </message>
    <message>
        <source>The part of the messages that never arrive.</source>
        <translation>Частка повідомлень, що так і не надходять.</translation>
    </message>
    <message>
        <source>The process pauses</source>
        <translation>Процес робить паузи</translation>
    </message>
    <message>
        <source>Whether the watched process stops now and then, as for a garbage collection: what it owes then comes late.</source>
        <translation>Чи спиняється часом процес, за яким стежать, як-от для збирання сміття: усе, що він має надіслати, тоді спізнюється.</translation>
    </message>
    <message>
        <source>Pauses every</source>
        <translation>Час між паузами</translation>
    </message>
    <message>
        <source>Mean time from the end of a pause to the next, exponential.</source>
        <translation>Середній час від кінця паузи до наступної, експоненційний.</translation>
    </message>
    <message>
        <source>A pause lasts</source>
        <translation>Пауза триває</translation>
    </message>
    <message>
        <source>Mean length of a pause, exponential.</source>
        <translation>Середня тривалість паузи, експоненційна.</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Убити</translation>
    </message>
    <message>
        <source>The host dies with all it holds; requests sent to it vanish until the balancer notices.</source>
        <translation>Хост гине з усім, що на ньому є; надіслані йому запити зникають, доки цього не помітить балансувальник.</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>Сповільнити</translation>
    </message>
    <message>
        <source>Every request takes this many times longer.</source>
        <translation>Кожен запит триває в стільки разів довше.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Заморозити</translation>
    </message>
    <message>
        <source>The server stops working but keeps accepting; what it holds waits.</source>
        <translation>Сервер перестає працювати, але й далі приймає запити; усе, що в нього є, чекає.</translation>
    </message>
    <message>
        <source>Fail a share</source>
        <translation>Частково відмовляти</translation>
    </message>
    <message>
        <source>The server answers this share of its requests with an error; shallow probes do not see it.</source>
        <translation>Сервер відповідає помилкою на таку частку своїх запитів; поверхові перевірки цього не бачать.</translation>
    </message>
    <message>
        <source>Push a bad config</source>
        <translation>Викотити хибну конфігурацію</translation>
    </message>
    <message>
        <source>The servers take a configuration with which they fail this share of their requests.</source>
        <translation>Сервери отримують конфігурацію, з якою відповідають помилкою на таку частку своїх запитів.</translation>
    </message>
    <message>
        <source>Fill the disk</source>
        <translation>Заповнити диск</translation>
    </message>
    <message>
        <source>Its logs leave the server no disk space: it answers every request with an error.</source>
        <translation>Журнали не лишають серверу місця на диску: на кожен запит він відповідає помилкою.</translation>
    </message>
    <message>
        <source>Cut off with its customers</source>
        <translation>Відрізати із замовниками</translation>
    </message>
    <message>
        <source>A partition: the load balancer and the other servers lose it. This share of the customers is there with it, and reaches nothing else.</source>
        <translation>Розрив мережі: балансувальник та інші сервери втрачають ціль. Така частка замовників лишається на її боці й більше ні до чого не дістає.</translation>
    </message>
    <message>
        <source>Flush the cache</source>
        <translation>Очистити кеш</translation>
    </message>
    <message>
        <source>The server forgets what it has in its cache.</source>
        <translation>Сервер забуває все, що має в кеші.</translation>
    </message>
    <message>
        <source>Spike load</source>
        <translation>Сплеск навантаження</translation>
    </message>
    <message>
        <source>The offered load is this many times what it was.</source>
        <translation>Вхідне навантаження стає в стільки разів більшим.</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Takes every fault off the target; off all, everything.</source>
        <translation>Знімає з цілі всі несправності; для all — з усього.</translation>
    </message>
    <message>
        <source>Make noisy</source>
        <translation>Зробити галасливим</translation>
    </message>
    <message>
        <source>The customer sends this many times as many requests as before.</source>
        <translation>Замовник надсилає в стільки разів більше запитів, ніж раніше.</translation>
    </message>
    <message>
        <source>Send poison</source>
        <translation>Слати отруту</translation>
    </message>
    <message>
        <source>This share of the customer&apos;s requests kills the process that serves them; a retry carries it on.</source>
        <translation>Така частка запитів замовника вбиває процес, що їх обслуговує; повтор несе її далі.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Відрізати</translation>
    </message>
    <message>
        <source>The network no longer joins the target with the rest: 0 cuts both ways, with 1 nothing comes out of it, with 2 nothing gets in. Off all, every server falls on either side at random.</source>
        <translation>Мережа більше не з’єднує ціль із рештою: 0 розриває в обидва боки, за 1 нічого не виходить, за 2 нічого не входить. Для all кожен сервер випадково опиняється на одному з двох боків.</translation>
    </message>
    <message>
        <source>Slow the dependency</source>
        <translation>Сповільнити залежність</translation>
    </message>
    <message>
        <source>Calls to the other service take this many times longer.</source>
        <translation>Виклики до іншої служби тривають у стільки разів довше.</translation>
    </message>
    <message>
        <source>Kill the dependency</source>
        <translation>Убити залежність</translation>
    </message>
    <message>
        <source>Calls to the other service fail at once.</source>
        <translation>Виклики до іншої служби одразу завершуються помилкою.</translation>
    </message>
    <message>
        <source>Drain the cell</source>
        <translation>Вивести комірку з роботи</translation>
    </message>
    <message>
        <source>The router gives the customers of the cell to the other cells; it goes on without any.</source>
        <translation>Маршрутизатор передає замовників комірки іншим коміркам; вона працює далі без жодного.</translation>
    </message>
    <message>
        <source>Add a cell</source>
        <translation>Додати комірку</translation>
    </message>
    <message>
        <source>The router begins to use one of the spare cells, and moves the customers it now finds there.</source>
        <translation>Маршрутизатор починає використовувати одну із запасних комірок і переводить туди замовників, які тепер до неї належать.</translation>
    </message>
    <message>
        <source>Kill the router</source>
        <translation>Убити маршрутизатор</translation>
    </message>
    <message>
        <source>What all cells share: until it is back no request finds its cell.</source>
        <translation>Те, що спільне для всіх комірок: доки він не повернеться, жоден запит не знайде своєї комірки.</translation>
    </message>
    <message>
        <source>Ship the update</source>
        <translation>Викотити оновлення</translation>
    </message>
    <message>
        <source>The target takes the new version, with its defect; off all, the whole fleet does, as the strategy says. It is watched and rolled back like any release.</source>
        <translation>Ціль отримує нову версію з її дефектом; для all — увесь парк, за обраною стратегією. За нею стежать і відкочують її, як і будь-який реліз.</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Парк серверів</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Балансувальник</translation>
    </message>
    <message>
        <source>Memory and restarts</source>
        <translation>Пам’ять і перезапуски</translation>
    </message>
    <message>
        <source>Defences</source>
        <translation>Захист</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Вимірювання</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>по колу</translation>
    </message>
    <message>
        <source>random</source>
        <translation>випадково</translation>
    </message>
    <message>
        <source>least loaded</source>
        <translation>найменш завантажений</translation>
    </message>
    <message>
        <source>two choices</source>
        <translation>кращий із двох</translation>
    </message>
    <message>
        <source>shallow</source>
        <translation>поверхова</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>глибока</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>фіксований</translation>
    </message>
    <message>
        <source>full</source>
        <translation>повний</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>порівну</translation>
    </message>
    <message>
        <source>decorrelated</source>
        <translation>декорельований</translation>
    </message>
    <message>
        <source>proportional</source>
        <translation>пропорційний</translation>
    </message>
    <message>
        <source>queue length</source>
        <translation>довжина черги</translation>
    </message>
    <message>
        <source>CoDel</source>
        <translation>CoDel</translation>
    </message>
    <message>
        <source>token bucket</source>
        <translation>відро токенів</translation>
    </message>
    <message>
        <source>Finagle</source>
        <translation>Finagle</translation>
    </message>
    <message>
        <source>gRPC</source>
        <translation>gRPC</translation>
    </message>
    <message>
        <source>time window</source>
        <translation>вікно часу</translation>
    </message>
    <message>
        <source>call window</source>
        <translation>вікно викликів</translation>
    </message>
    <message>
        <source>consecutive</source>
        <translation>поспіль</translation>
    </message>
    <message>
        <source>How many servers stand behind the load balancer.</source>
        <translation>Скільки серверів стоїть за балансувальником.</translation>
    </message>
    <message>
        <source>Workers per server</source>
        <translation>Обробників на сервер</translation>
    </message>
    <message>
        <source>How many requests one server works on at the same time.</source>
        <translation>Над скількома запитами один сервер працює водночас.</translation>
    </message>
    <message>
        <source>Capacity per server</source>
        <translation>Потужність сервера</translation>
    </message>
    <message>
        <source>What one server can finish when all its workers are busy. The mean service time is workers divided by capacity.</source>
        <translation>Скільки встигає один сервер, коли зайняті всі його обробники. Середній час обслуговування — це кількість обробників, поділена на потужність.</translation>
    </message>
    <message>
        <source>Service time law</source>
        <translation>Закон часу обслуговування</translation>
    </message>
    <message>
        <source>How service times vary around their mean.</source>
        <translation>Як час обслуговування коливається навколо середнього.</translation>
    </message>
    <message>
        <source>Variation of lognormal service</source>
        <translation>Варіація логнормального обслуговування</translation>
    </message>
    <message>
        <source>Bounded queue</source>
        <translation>Обмежена черга</translation>
    </message>
    <message>
        <source>Whether a server turns requests away when too many wait.</source>
        <translation>Чи відхиляє сервер запити, коли їх чекає забагато.</translation>
    </message>
    <message>
        <source>Queue limit</source>
        <translation>Межа черги</translation>
    </message>
    <message>
        <source>How many requests may wait at one server; the next one is rejected at once.</source>
        <translation>Скільки запитів може чекати на одному сервері; наступний одразу відхиляється.</translation>
    </message>
    <message>
        <source>Independent customers that share the offered load equally.</source>
        <translation>Незалежні замовники, між якими вхідне навантаження поділено порівну.</translation>
    </message>
    <message>
        <source>New requests of all customers together, before any retry. Arrivals are Poisson.</source>
        <translation>Нові запити всіх замовників разом, до будь-яких повторів. Надходження пуассонівські.</translation>
    </message>
    <message>
        <source>Clients time out</source>
        <translation>Клієнти мають тайм-аут</translation>
    </message>
    <message>
        <source>Whether a client gives up on an attempt that takes too long. The server does not notice and still does the work.</source>
        <translation>Чи кидає клієнт спробу, яка триває задовго. Сервер цього не помічає й усе одно виконує роботу.</translation>
    </message>
    <message>
        <source>Client timeout</source>
        <translation>Тайм-аут клієнта</translation>
    </message>
    <message>
        <source>How long a client waits for one attempt.</source>
        <translation>Скільки клієнт чекає на одну спробу.</translation>
    </message>
    <message>
        <source>Clients retry</source>
        <translation>Клієнти повторюють</translation>
    </message>
    <message>
        <source>Whether a client tries again after a failed attempt.</source>
        <translation>Чи пробує клієнт ще раз після невдалої спроби.</translation>
    </message>
    <message>
        <source>Max attempts</source>
        <translation>Найбільше спроб</translation>
    </message>
    <message>
        <source>Attempts for one request, the first one included.</source>
        <translation>Спроб на один запит, разом із першою.</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Закон витримки</translation>
    </message>
    <message>
        <source>How the pause before a retry grows.</source>
        <translation>Як зростає витримка перед повтором.</translation>
    </message>
    <message>
        <source>Backoff base</source>
        <translation>Базова витримка</translation>
    </message>
    <message>
        <source>The pause before the first retry, before jitter.</source>
        <translation>Витримка перед першим повтором, без розкиду.</translation>
    </message>
    <message>
        <source>Backoff cap</source>
        <translation>Межа витримки</translation>
    </message>
    <message>
        <source>No pause is drawn from a longer one than this.</source>
        <translation>Жодна витримка не вибирається з довшої за цю.</translation>
    </message>
    <message>
        <source>How a pause v is spread: full draws from 0 to v, equal from v/2 to v, decorrelated from the base to three times the last pause, proportional from v/2 to 3v/2.</source>
        <translation>Як розкидано витримку v: «повний» вибирає від 0 до v, «порівну» — від v/2 до v, «декорельований» — від базової до потроєної останньої витримки, «пропорційний» — від v/2 до 3v/2.</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Балансування</translation>
    </message>
    <message>
        <source>How the balancer chooses among the servers it believes healthy.</source>
        <translation>Як балансувальник вибирає серед серверів, які вважає справними.</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Перевірки справності</translation>
    </message>
    <message>
        <source>Whether the balancer probes servers and takes failing ones out of rotation.</source>
        <translation>Чи перевіряє балансувальник сервери й чи вилучає несправні з ротації.</translation>
    </message>
    <message>
        <source>Probe depth</source>
        <translation>Глибина перевірки</translation>
    </message>
    <message>
        <source>Shallow probes ask whether the process lives. Deep ones wait in the queue like a request, so an overloaded server fails them.</source>
        <translation>Поверхові перевірки питають, чи живий процес. Глибокі чекають у черзі, як запит, тому на перевантаженому сервері вони невдалі.</translation>
    </message>
    <message>
        <source>Probe period</source>
        <translation>Період перевірок</translation>
    </message>
    <message>
        <source>Time between two probes of one server.</source>
        <translation>Час між двома перевірками одного сервера.</translation>
    </message>
    <message>
        <source>A probe that takes longer has failed. Never longer than the period.</source>
        <translation>Довша перевірка вважається невдалою. Не більше за період.</translation>
    </message>
    <message>
        <source>Unhealthy threshold</source>
        <translation>Поріг несправності</translation>
    </message>
    <message>
        <source>Failed probes in a row after which a server is ejected.</source>
        <translation>Кількість невдалих перевірок поспіль, після якої сервер вилучають із ротації.</translation>
    </message>
    <message>
        <source>Healthy threshold</source>
        <translation>Поріг справності</translation>
    </message>
    <message>
        <source>Good probes in a row after which an ejected server returns.</source>
        <translation>Кількість вдалих перевірок поспіль, після якої вилучений сервер повертається.</translation>
    </message>
    <message>
        <source>Memory can run out</source>
        <translation>Пам’ять може скінчитися</translation>
    </message>
    <message>
        <source>Whether a server whose queue outgrows its memory crashes and restarts.</source>
        <translation>Чи падає й перезапускається сервер, черга якого не вміщується в пам’ять.</translation>
    </message>
    <message>
        <source>Memory for requests</source>
        <translation>Пам’ять для запитів</translation>
    </message>
    <message>
        <source>Memory a server has for the requests it holds.</source>
        <translation>Пам’ять, яку сервер має для запитів, що в ньому перебувають.</translation>
    </message>
    <message>
        <source>Memory per request</source>
        <translation>Пам’ять на запит</translation>
    </message>
    <message>
        <source>Memory one waiting or running request holds.</source>
        <translation>Пам’ять, яку займає один запит, що чекає або виконується.</translation>
    </message>
    <message>
        <source>Restart delay</source>
        <translation>Затримка перезапуску</translation>
    </message>
    <message>
        <source>Time from a crash of the software, by lack of memory or by poison, until the server is up again.</source>
        <translation>Час від падіння програми, через брак пам’яті чи отруту, доки сервер знову запрацює.</translation>
    </message>
    <message>
        <source>Cold slowdown</source>
        <translation>Холодне сповільнення</translation>
    </message>
    <message>
        <source>How many times longer a request takes right after a restart; 1 means no cold start.</source>
        <translation>У скільки разів довше триває запит одразу після перезапуску; 1 означає, що холодного старту немає.</translation>
    </message>
    <message>
        <source>Warm-up time</source>
        <translation>Час прогрівання</translation>
    </message>
    <message>
        <source>Time over which a cold server returns to its full speed.</source>
        <translation>Час, за який холодний сервер повертається до повної швидкості.</translation>
    </message>
    <message>
        <source>Load shedding</source>
        <translation>Скидання навантаження</translation>
    </message>
    <message>
        <source>Servers turn work away early instead of letting everything wait.</source>
        <translation>Сервери завчасно відхиляють роботу, замість того щоб змушувати чекати все.</translation>
    </message>
    <message>
        <source>Shed by</source>
        <translation>Критерій скидання</translation>
    </message>
    <message>
        <source>Queue length rejects arrivals beyond a bound. CoDel drops from the queue when the shortest wait stays above a target.</source>
        <translation>Довжина черги відхиляє запити понад межу. CoDel викидає з черги, коли найменше очікування тримається вище за ціль.</translation>
    </message>
    <message>
        <source>Shed above</source>
        <translation>Скидати понад</translation>
    </message>
    <message>
        <source>Waiting requests beyond which a server rejects new ones.</source>
        <translation>Кількість запитів у черзі, понад яку сервер відхиляє нові.</translation>
    </message>
    <message>
        <source>CoDel target</source>
        <translation>Ціль CoDel</translation>
    </message>
    <message>
        <source>The wait CoDel aims to stay below.</source>
        <translation>Очікування, нижче за яке прагне лишатися CoDel.</translation>
    </message>
    <message>
        <source>CoDel interval</source>
        <translation>Інтервал CoDel</translation>
    </message>
    <message>
        <source>How long the wait must stay above the target before CoDel drops.</source>
        <translation>Скільки часу очікування має бути вище за ціль, щоб CoDel почав викидати.</translation>
    </message>
    <message>
        <source>Skip expired work</source>
        <translation>Пропуск простроченої роботи</translation>
    </message>
    <message>
        <source>Requests carry their deadline, and a server drops those whose client has gone.</source>
        <translation>Запити несуть свій строк, і сервер викидає ті, чий клієнт уже пішов.</translation>
    </message>
    <message>
        <source>Retry budget</source>
        <translation>Бюджет повторів</translation>
    </message>
    <message>
        <source>Each customer may retry only a share of what it sends.</source>
        <translation>Кожен замовник може повторити лише частку того, що надсилає.</translation>
    </message>
    <message>
        <source>Budget form</source>
        <translation>Вид бюджету</translation>
    </message>
    <message>
        <source>A token bucket earns by request; Finagle&apos;s forgets after 10 s; gRPC&apos;s pauses retries while tokens are at or below half.</source>
        <translation>Відро токенів поповнюється з кожним запитом; варіант Finagle забуває зароблене через 10 с; варіант gRPC не дає повторювати, поки токенів половина або менше.</translation>
    </message>
    <message>
        <source>Budget ratio</source>
        <translation>Відношення бюджету</translation>
    </message>
    <message>
        <source>Retries earned by one new request; for gRPC tokens earned by one success.</source>
        <translation>Скільки повторів дає один новий запит; для gRPC — скільки токенів дає один успіх.</translation>
    </message>
    <message>
        <source>Budget size</source>
        <translation>Розмір бюджету</translation>
    </message>
    <message>
        <source>The most tokens a customer can save up; a customer starts with a full bucket.</source>
        <translation>Скільки токенів замовник може накопичити; на початку відро повне.</translation>
    </message>
    <message>
        <source>Budget reserve</source>
        <translation>Резерв бюджету</translation>
    </message>
    <message>
        <source>Retries a customer may always make, whatever it sends. Not read by gRPC&apos;s form.</source>
        <translation>Повтори, які замовник може зробити завжди, хоч скільки б надсилав. Варіант gRPC цього не враховує.</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Запобіжник</translation>
    </message>
    <message>
        <source>Each customer stops calling for a while when too many of its calls fail.</source>
        <translation>Кожен замовник на якийсь час припиняє виклики, коли забагато з них невдалі.</translation>
    </message>
    <message>
        <source>Breaker counts</source>
        <translation>Запобіжник рахує</translation>
    </message>
    <message>
        <source>Failures over a window of time, over the last calls, or in a row.</source>
        <translation>Невдачі за проміжок часу, за останні виклики або поспіль.</translation>
    </message>
    <message>
        <source>Breaker window</source>
        <translation>Вікно запобіжника</translation>
    </message>
    <message>
        <source>Length of the time window, kept in ten parts.</source>
        <translation>Довжина вікна часу, поділеного на десять частин.</translation>
    </message>
    <message>
        <source>Breaker calls</source>
        <translation>Виклики запобіжника</translation>
    </message>
    <message>
        <source>Calls in the call window, or failures in a row that open the breaker.</source>
        <translation>Скільки викликів у вікні викликів або скільки невдач поспіль розмикають запобіжник.</translation>
    </message>
    <message>
        <source>Breaker minimum calls</source>
        <translation>Мінімум викликів запобіжника</translation>
    </message>
    <message>
        <source>With fewer calls in the window the breaker stays closed.</source>
        <translation>Поки викликів у вікні менше, запобіжник лишається замкненим.</translation>
    </message>
    <message>
        <source>Breaker threshold</source>
        <translation>Поріг запобіжника</translation>
    </message>
    <message>
        <source>Share of failed calls from which the breaker opens.</source>
        <translation>Частка невдалих викликів, від якої запобіжник розмикається.</translation>
    </message>
    <message>
        <source>Breaker open time</source>
        <translation>Запобіжник розімкнений</translation>
    </message>
    <message>
        <source>How long an open breaker lets nothing through.</source>
        <translation>Скільки часу розімкнений запобіжник нічого не пропускає.</translation>
    </message>
    <message>
        <source>Half-open probes</source>
        <translation>Пробні виклики</translation>
    </message>
    <message>
        <source>Calls a half-open breaker lets through; all must succeed to close it.</source>
        <translation>Скільки викликів пропускає напіврозімкнений запобіжник; щоб він замкнувся, усі мають бути успішні.</translation>
    </message>
    <message>
        <source>Adaptive throttling</source>
        <translation>Адаптивне обмеження</translation>
    </message>
    <message>
        <source>Each customer rejects its own calls with a chance that grows with the share the servers do not accept.</source>
        <translation>Кожен замовник сам відхиляє свої виклики з імовірністю, що зростає з часткою, якої сервери не приймають.</translation>
    </message>
    <message>
        <source>Throttling factor</source>
        <translation>Коефіцієнт обмеження</translation>
    </message>
    <message>
        <source>K: calls a customer may send for one that is accepted.</source>
        <translation>K: скільки викликів замовник може надіслати на один прийнятий.</translation>
    </message>
    <message>
        <source>Throttling window</source>
        <translation>Вікно обмеження</translation>
    </message>
    <message>
        <source>How far back calls and acceptances are counted, in ten parts.</source>
        <translation>За який час назад рахують виклики та прийняті з них, десятьма частинами.</translation>
    </message>
    <message>
        <source>Bulkheads</source>
        <translation>Перебірки</translation>
    </message>
    <message>
        <source>Each customer may have only so many requests inside the fleet at a time.</source>
        <translation>Кожен замовник може мати в парку водночас лише стільки запитів.</translation>
    </message>
    <message>
        <source>Bulkhead size</source>
        <translation>Розмір перебірки</translation>
    </message>
    <message>
        <source>Requests of one customer, waiting or running; the next one is rejected.</source>
        <translation>Запити одного замовника, що чекають або виконуються; наступний відхиляють.</translation>
    </message>
    <message>
        <source>Autoscaling</source>
        <translation>Автомасштабування</translation>
    </message>
    <message>
        <source>Servers are added and removed to hold a target utilisation.</source>
        <translation>Сервери додаються й прибираються, щоб утримати цільову завантаженість.</translation>
    </message>
    <message>
        <source>Target utilisation</source>
        <translation>Цільова завантаженість</translation>
    </message>
    <message>
        <source>The mean utilisation the autoscaler aims for.</source>
        <translation>Середня завантаженість, до якої прагне автомасштабування.</translation>
    </message>
    <message>
        <source>Scaling period</source>
        <translation>Період масштабування</translation>
    </message>
    <message>
        <source>How often the autoscaler looks.</source>
        <translation>Як часто автомасштабування перевіряє завантаженість.</translation>
    </message>
    <message>
        <source>Scaling lag</source>
        <translation>Затримка масштабування</translation>
    </message>
    <message>
        <source>Time from ordering a server until it can serve.</source>
        <translation>Час від замовлення сервера, доки він зможе обслуговувати.</translation>
    </message>
    <message>
        <source>Scaling cooldown</source>
        <translation>Пауза масштабування</translation>
    </message>
    <message>
        <source>Time after one change before the next.</source>
        <translation>Час від однієї зміни до наступної.</translation>
    </message>
    <message>
        <source>Largest fleet</source>
        <translation>Найбільший парк</translation>
    </message>
    <message>
        <source>The autoscaler goes up to this many times the servers the fleet started with.</source>
        <translation>Автомасштабування збільшує парк щонайбільше в стільки разів проти початкового.</translation>
    </message>
    <message>
        <source>Sample interval</source>
        <translation>Інтервал відліків</translation>
    </message>
    <message>
        <source>Time between two points of a chart.</source>
        <translation>Час між двома точками графіка.</translation>
    </message>
    <message>
        <source>Customer window</source>
        <translation>Вікно замовника</translation>
    </message>
    <message>
        <source>A customer is down when fewer than half of its requests of the last window succeeded, and degraded below 99 %.</source>
        <translation>Служба для замовника не працює, коли за останнє вікно успішна менш ніж половина його запитів, а коли менш ніж 99 % — працює з погіршенням.</translation>
    </message>
    <message>
        <source>Measure from</source>
        <translation>Вимірювати від</translation>
    </message>
    <message>
        <source>Totals leave out what happened before this time.</source>
        <translation>До підсумків не входить те, що було раніше.</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Розміщення</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>усюди</translation>
    </message>
    <message>
        <source>fixed shards</source>
        <translation>постійні шарди</translation>
    </message>
    <message>
        <source>spread shards</source>
        <translation>рознесені шарди</translation>
    </message>
    <message>
        <source>shuffle shards</source>
        <translation>перемішані шарди</translation>
    </message>
    <message>
        <source>shuffle, spread</source>
        <translation>перемішані, рознесені</translation>
    </message>
    <message>
        <source>shuffle, bounded overlap</source>
        <translation>перемішані, обмежений перетин</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>комірки</translation>
    </message>
    <message>
        <source>shuffle inside cells</source>
        <translation>перемішані в комірках</translation>
    </message>
    <message>
        <source>racks</source>
        <translation>стійки</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>зони</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>регіони</translation>
    </message>
    <message>
        <source>table</source>
        <translation>таблиця</translation>
    </message>
    <message>
        <source>rendezvous hashing</source>
        <translation>рандеву-хешування</translation>
    </message>
    <message>
        <source>modulo hashing</source>
        <translation>хешування за модулем</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>за Ципфом</translation>
    </message>
    <message>
        <source>Which servers a customer&apos;s requests may go to: all, a fixed group, a shard of its own, a cell.</source>
        <translation>На які сервери можуть іти запити замовника: на всі, у постійну групу, у власний шард, у комірку.</translation>
    </message>
    <message>
        <source>Shard size</source>
        <translation>Розмір шарда</translation>
    </message>
    <message>
        <source>How many servers one customer is given by shards and shuffle shards.</source>
        <translation>Скільки серверів дістає один замовник у шардах і перемішаних шардах.</translation>
    </message>
    <message>
        <source>Spread over</source>
        <translation>Рознесення</translation>
    </message>
    <message>
        <source>The fault domains that a spread shard takes its servers from in turn.</source>
        <translation>Домени відмов, з яких рознесений шард по черзі бере свої сервери.</translation>
    </message>
    <message>
        <source>Largest overlap</source>
        <translation>Найбільший перетин</translation>
    </message>
    <message>
        <source>Bounded shuffling never gives two customers more servers in common than this.</source>
        <translation>Обмежене перемішування ніколи не дає двом замовникам більше спільних серверів.</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Комірки</translation>
    </message>
    <message>
        <source>Into how many complete systems the servers are divided, each with its own customers.</source>
        <translation>На скільки повних систем поділено сервери, кожна зі своїми замовниками.</translation>
    </message>
    <message>
        <source>Spare cells</source>
        <translation>Запасні комірки</translation>
    </message>
    <message>
        <source>How many of the cells, the last ones, stand ready without customers until they are added; one cell is always in use.</source>
        <translation>Скільки комірок, з останніх, стоять готові без замовників, доки їх не додадуть; одна комірка завжди в роботі.</translation>
    </message>
    <message>
        <source>Cell router</source>
        <translation>Маршрутизатор комірок</translation>
    </message>
    <message>
        <source>How a customer&apos;s cell is found: a table deals them out evenly, hashing computes it.</source>
        <translation>Як знаходять комірку замовника: таблиця роздає їх порівну, хешування обчислює.</translation>
    </message>
    <message>
        <source>Clients fail over</source>
        <translation>Клієнти перемикаються</translation>
    </message>
    <message>
        <source>Whether requests avoid the servers of the shard that are out of rotation, and a retry goes to another server. Without it each attempt takes any server of the shard.</source>
        <translation>Чи оминають запити сервери шарда, виведені з ротації, і чи йде повтор на інший сервер. Без цього кожна спроба бере будь-який сервер шарда.</translation>
    </message>
    <message>
        <source>Try another on refusal</source>
        <translation>У разі відмови — інший</translation>
    </message>
    <message>
        <source>Whether the balancer passes a request on at once when a server whose process is down refuses the connection.</source>
        <translation>Чи передає балансувальник запит далі відразу, коли сервер, процес якого не працює, відмовляє в з’єднанні.</translation>
    </message>
    <message>
        <source>Customer sizes</source>
        <translation>Розміри замовників</translation>
    </message>
    <message>
        <source>How the offered load is divided among customers.</source>
        <translation>Як вхідне навантаження поділене між замовниками.</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>Показник Ципфа</translation>
    </message>
    <message>
        <source>The customer of rank r has a share in proportion to r to the minus this power.</source>
        <translation>Частка замовника рангу r пропорційна r у степені мінус цей показник.</translation>
    </message>
    <message>
        <source>Down below</source>
        <translation>Не працює нижче</translation>
    </message>
    <message>
        <source>A customer is down while less than this share of its requests succeeds.</source>
        <translation>Служба для замовника не працює, поки частка його успішних запитів менша за цю.</translation>
    </message>
    <message>
        <source>Fine from</source>
        <translation>Гаразд від</translation>
    </message>
    <message>
        <source>A customer is fine from this share of successes on, and degraded between the two.</source>
        <translation>Від цієї частки успіхів у замовника все гаразд, а між двома порогами — з погіршенням.</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Резервування</translation>
    </message>
    <message>
        <source>active-active</source>
        <translation>активний–активний</translation>
    </message>
    <message>
        <source>active-passive</source>
        <translation>активний–пасивний</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>холодний</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>теплий</translation>
    </message>
    <message>
        <source>serving reads</source>
        <translation>обслуговує читання</translation>
    </message>
    <message>
        <source>health checks</source>
        <translation>перевірки справності</translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation>сигнали пульсу</translation>
    </message>
    <message>
        <source>Active-active: all servers share the work. Active-passive: one of each pool is the primary, the others stand by, and one of them is promoted when health checks take the primary out; such a pool is not autoscaled.</source>
        <translation>Активний–активний: роботу ділять усі сервери. Активний–пасивний: один у кожному пулі основний, решта резервні, і один із них підвищують, коли перевірки справності вилучають основний; такий пул не масштабується автоматично.</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Резервний</translation>
    </message>
    <message>
        <source>A cold one starts with an empty cache and the cold slowdown, a warm one has seen all the primary has. One that serves reads shares them, and only writes need the primary.</source>
        <translation>Холодний починає з порожнім кешем і сповільненням холодного старту, теплий бачив усе, що й основний. Той, що обслуговує читання, ділить їх з основним, і лише записи потребують основного.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Покриття</translation>
    </message>
    <message>
        <source>The chance that a failover works. One that does not leaves the pool without a primary until the old one is back; where all are active, it takes all of them out until the failed one is back.</source>
        <translation>Імовірність того, що перемикання на резерв спрацює. Якщо ні, пул лишається без основного, доки не повернеться старий; а де активні всі, випадають усі, доки не повернеться той, що відмовив.</translation>
    </message>
    <message>
        <source>Who notices</source>
        <translation>Хто помічає</translation>
    </message>
    <message>
        <source>What begins a failover: health checks that take the primary out, or standbys that no longer hear its heartbeats.</source>
        <translation>Що починає перемикання на резерв: перевірки справності, які вилучають основний, чи резервні, які більше не чують його сигналів пульсу.</translation>
    </message>
    <message>
        <source>Heartbeat of the primary</source>
        <translation>Період пульсу основного</translation>
    </message>
    <message>
        <source>How often the primary tells its standbys that it lives.</source>
        <translation>Як часто основний повідомляє резервним, що він живий.</translation>
    </message>
    <message>
        <source>Silence tolerated</source>
        <translation>Допустима тиша</translation>
    </message>
    <message>
        <source>So long after the last heartbeat the standbys take the primary for dead.</source>
        <translation>Через стільки часу після останнього сигналу пульсу резервні вважають основний мертвим.</translation>
    </message>
    <message>
        <source>Promotion takes</source>
        <translation>Підвищення триває</translation>
    </message>
    <message>
        <source>Time from the ejection of the primary until a standby serves in its place.</source>
        <translation>Час від вилучення основного до початку роботи резервного на його місці.</translation>
    </message>
    <message>
        <source>How often health checks take a healthy primary for dead, at random times.</source>
        <translation>Як часто, у випадкові моменти, перевірки справності вважають справний основний мертвим.</translation>
    </message>
    <message>
        <source>The part of the requests that write.</source>
        <translation>Частка запитів, що записують.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключі</translation>
    </message>
    <message>
        <source>Each write goes to one of so many keys; two primaries that wrote the same key are in conflict.</source>
        <translation>Кожен запис іде в один зі стількох ключів; два основні, що записали той самий ключ, конфліктують.</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Відставання репліки</translation>
    </message>
    <message>
        <source>How far the standbys are behind. Writes the primary acknowledged within this time before it was lost are lost with it.</source>
        <translation>Наскільки відстають резервні. Записи, які основний підтвердив за стільки часу перед своєю втратою, втрачаються разом із ним.</translation>
    </message>
    <message>
        <source>Fencing</source>
        <translation>Огородження</translation>
    </message>
    <message>
        <source>Whether an old primary that still lives is kept from writing once another has been promoted. Without it both write: split brain.</source>
        <translation>Чи не дають писати старому основному, який ще живий, щойно підвищено інший. Без цього пишуть обидва: розщеплення (split brain).</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Свідок</translation>
    </message>
    <message>
        <source>Whether a third party must be heard now and then by whoever writes. A primary that is cut off from it stops writing, though it cannot know whether another was promoted.</source>
        <translation>Чи має той, хто пише, час від часу чути третю сторону. Основний, відрізаний від неї, перестає писати, хоч і не може знати, чи підвищено інший.</translation>
    </message>
    <message>
        <source>Lease of the witness</source>
        <translation>Оренда свідка</translation>
    </message>
    <message>
        <source>How long a primary goes on writing after it last heard the witness.</source>
        <translation>Скільки основний ще пише після того, як востаннє чув свідка.</translation>
    </message>
    <message>
        <source>Work to connect</source>
        <translation>Робота на з’єднання</translation>
    </message>
    <message>
        <source>Extra work of a server for the first request of each customer, and again after its restart; 0 means none.</source>
        <translation>Додаткова робота сервера для першого запиту кожного замовника, і знову після перезапуску сервера; 0 — немає.</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>усюди одразу</translation>
    </message>
    <message>
        <source>rolling</source>
        <translation>поступово</translation>
    </message>
    <message>
        <source>canary</source>
        <translation>канарка</translation>
    </message>
    <message>
        <source>one cell at a time</source>
        <translation>по одній комірці</translation>
    </message>
    <message>
        <source>fails requests</source>
        <translation>відповідає помилками</translation>
    </message>
    <message>
        <source>kills the process</source>
        <translation>убиває процес</translation>
    </message>
    <message>
        <source>Ship a release</source>
        <translation>Викотити реліз</translation>
    </message>
    <message>
        <source>Whether a new version, of the binary or of its configuration, is shipped.</source>
        <translation>Чи викочують нову версію програми або її конфігурації.</translation>
    </message>
    <message>
        <source>Ship at</source>
        <translation>Коли викотити</translation>
    </message>
    <message>
        <source>When the first servers take the new version.</source>
        <translation>Коли нову версію дістають перші сервери.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Стратегія</translation>
    </message>
    <message>
        <source>Which servers take it first, and which after each bake time.</source>
        <translation>Які сервери дістають її першими, а які — після кожного часу витримки.</translation>
    </message>
    <message>
        <source>The part of the servers in each step of a rolling release, or in the canary.</source>
        <translation>Частка серверів на кожному кроці поступового релізу або в канарці.</translation>
    </message>
    <message>
        <source>Bake time</source>
        <translation>Час витримки</translation>
    </message>
    <message>
        <source>How long each step is watched before the next.</source>
        <translation>Скільки спостерігають за кожним кроком перед наступним.</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Дефект</translation>
    </message>
    <message>
        <source>What the new version does wrong.</source>
        <translation>Що нова версія робить не так.</translation>
    </message>
    <message>
        <source>Requests it concerns</source>
        <translation>Уражені запити</translation>
    </message>
    <message>
        <source>The part of the requests that meet the defect.</source>
        <translation>Частка запитів, що натрапляють на дефект.</translation>
    </message>
    <message>
        <source>Dormant for</source>
        <translation>Дрімає</translation>
    </message>
    <message>
        <source>Mean time from the first deployment until the defect shows, exponential; 0 means at once.</source>
        <translation>Середній час від першого розгортання до прояву дефекту, експоненційний; 0 — відразу.</translation>
    </message>
    <message>
        <source>Automatic rollback</source>
        <translation>Автоматичний відкат</translation>
    </message>
    <message>
        <source>Whether the new version&apos;s error rate is watched, and the old one put back when it is too high.</source>
        <translation>Чи стежать за часткою помилок нової версії й повертають стару, коли ця частка зависока.</translation>
    </message>
    <message>
        <source>Alarm above</source>
        <translation>Тривога понад</translation>
    </message>
    <message>
        <source>The alarm is raised when the new version&apos;s error rate is above that of the old one by this much.</source>
        <translation>Тривогу здіймають, коли частка помилок нової версії на стільки більша, ніж у старої.</translation>
    </message>
    <message>
        <source>Alarm window</source>
        <translation>Вікно тривоги</translation>
    </message>
    <message>
        <source>Error rates are taken over windows of this length.</source>
        <translation>Частку помилок беруть за вікна такої довжини.</translation>
    </message>
    <message>
        <source>Alarm needs</source>
        <translation>Мінімум для тривоги</translation>
    </message>
    <message>
        <source>Requests of the new version that a window must hold before it is judged.</source>
        <translation>Скільки запитів нової версії має бути у вікні, щоб за ним судити.</translation>
    </message>
    <message>
        <source>Rollback takes</source>
        <translation>Відкат триває</translation>
    </message>
    <message>
        <source>Time from the alarm until the old version serves again everywhere.</source>
        <translation>Час від тривоги, доки всюди знову працюватиме стара версія.</translation>
    </message>
    <message>
        <source>Network between servers</source>
        <translation>Мережа між серверами</translation>
    </message>
    <message>
        <source>servers of one rack</source>
        <translation>сервери однієї стійки</translation>
    </message>
    <message>
        <source>racks of one zone</source>
        <translation>стійки однієї зони</translation>
    </message>
    <message>
        <source>zones of one region</source>
        <translation>зони одного регіону</translation>
    </message>
    <message>
        <source>a leader orders the writes</source>
        <translation>лідер упорядковує записи</translation>
    </message>
    <message>
        <source>any replica coordinates</source>
        <translation>координує будь-яка репліка</translation>
    </message>
    <message>
        <source>Where replicas stand</source>
        <translation>Де стоять репліки</translation>
    </message>
    <message>
        <source>The number of the server it stands on; 0 leaves that to the spread.</source>
        <translation>Номер сервера, на якому вона стоїть; 0 — за рознесенням.</translation>
    </message>
    <message>
        <source>Whether some of the servers keep replicas of data that clients read and write.</source>
        <translation>Чи тримають деякі сервери репліки даних, які клієнти читають і записують.</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Репліки</translation>
    </message>
    <message>
        <source>How many replicas there are, each on a server.</source>
        <translation>Скільки є реплік, кожна на своєму сервері.</translation>
    </message>
    <message>
        <source>Where the replicas stand, dealt out in turn: the farther apart, the fewer faults they share, and the longer they take to agree.</source>
        <translation>Де стоять репліки, які роздають по черзі: що далі одна від одної, то менше в них спільних несправностей і то довше вони домовляються.</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Хто пише</translation>
    </message>
    <message>
        <source>An elected leader through which all goes, or whichever replica a client asks.</source>
        <translation>Обраний лідер, через якого йде все, або та репліка, до якої звернувся клієнт.</translation>
    </message>
    <message>
        <source>Write quorum</source>
        <translation>Кворум запису</translation>
    </message>
    <message>
        <source>A write is acknowledged once so many replicas have it.</source>
        <translation>Запис підтверджують, щойно його має стільки реплік.</translation>
    </message>
    <message>
        <source>Read quorum</source>
        <translation>Кворум читання</translation>
    </message>
    <message>
        <source>A read is answered once so many replicas have answered, with the newest they have.</source>
        <translation>На читання відповідають, щойно відповіло стільки реплік, найновішим із того, що вони мають.</translation>
    </message>
    <message>
        <source>Writes of all clients together.</source>
        <translation>Записи всіх клієнтів разом.</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Reads of all clients together.</source>
        <translation>Читання всіх клієнтів разом.</translation>
    </message>
    <message>
        <source>Each operation is on one of so many keys, all equally likely.</source>
        <translation>Кожна операція стосується одного зі стількох ключів, усі рівноймовірні.</translation>
    </message>
    <message>
        <source>Clients wait</source>
        <translation>Клієнти чекають</translation>
    </message>
    <message>
        <source>An operation without its quorum after so long has failed for its client.</source>
        <translation>Операція, що за цей час не зібрала кворуму, для клієнта невдала.</translation>
    </message>
    <message>
        <source>Leader&apos;s heartbeat every</source>
        <translation>Період пульсу лідера</translation>
    </message>
    <message>
        <source>How often a leader tells the others that it leads.</source>
        <translation>Як часто лідер повідомляє іншим, що він лідер.</translation>
    </message>
    <message>
        <source>Election timeout</source>
        <translation>Тайм-аут виборів</translation>
    </message>
    <message>
        <source>A replica that has heard of no leader for one to two times as long stands for election.</source>
        <translation>Репліка, що не чула жодного лідера від одного до двох таких проміжків, висувається на виборах.</translation>
    </message>
    <message>
        <source>Whether a leader stops when it has not heard from a majority for the length of its lease, and replicas refuse the writes of earlier terms. Without it two can lead.</source>
        <translation>Чи зупиняється лідер, що не чув більшості впродовж своєї оренди, і чи відхиляють репліки записи попередніх епох. Без цього лідерів може бути два.</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Оренда</translation>
    </message>
    <message>
        <source>How long a leader leads after it last heard from a majority; safe up to the election timeout.</source>
        <translation>Скільки лідер лишається лідером після того, як востаннє чув більшість; безпечно, якщо не довше за тайм-аут виборів.</translation>
    </message>
    <message>
        <source>Round trip in a rack</source>
        <translation>Час обігу в стійці</translation>
    </message>
    <message>
        <source>Time to a server of the same rack and back.</source>
        <translation>Час до сервера тієї самої стійки й назад.</translation>
    </message>
    <message>
        <source>Round trip in a zone</source>
        <translation>Час обігу в зоні</translation>
    </message>
    <message>
        <source>Time to another rack of the same zone and back.</source>
        <translation>Час до іншої стійки тієї самої зони й назад.</translation>
    </message>
    <message>
        <source>Round trip in a region</source>
        <translation>Час обігу в регіоні</translation>
    </message>
    <message>
        <source>Time to another zone of the same region and back.</source>
        <translation>Час до іншої зони того самого регіону й назад.</translation>
    </message>
    <message>
        <source>Round trip between regions</source>
        <translation>Час обігу між регіонами</translation>
    </message>
    <message>
        <source>Time to another region and back.</source>
        <translation>Час до іншого регіону й назад.</translation>
    </message>
    <message>
        <source>Jitter of round trips</source>
        <translation>Розкид часу обігу</translation>
    </message>
    <message>
        <source>Each message takes up to this part longer, evenly drawn.</source>
        <translation>Кожне повідомлення йде довше на випадкову частку, щонайбільше таку, з рівномірним розподілом.</translation>
    </message>
    <message>
        <source>Replica 1 on</source>
        <translation>Репліка 1 на сервері</translation>
    </message>
    <message>
        <source>Replica 2 on</source>
        <translation>Репліка 2 на сервері</translation>
    </message>
    <message>
        <source>Replica 3 on</source>
        <translation>Репліка 3 на сервері</translation>
    </message>
    <message>
        <source>Replica 4 on</source>
        <translation>Репліка 4 на сервері</translation>
    </message>
    <message>
        <source>Replica 5 on</source>
        <translation>Репліка 5 на сервері</translation>
    </message>
    <message>
        <source>Replica 6 on</source>
        <translation>Репліка 6 на сервері</translation>
    </message>
    <message>
        <source>Replica 7 on</source>
        <translation>Репліка 7 на сервері</translation>
    </message>
    <message>
        <source>Replica 8 on</source>
        <translation>Репліка 8 на сервері</translation>
    </message>
    <message>
        <source>Replica 9 on</source>
        <translation>Репліка 9 на сервері</translation>
    </message>
    <message>
        <source>Retry layers</source>
        <translation>Шари повторів</translation>
    </message>
    <message>
        <source>Layers that retry</source>
        <translation>Шари, що повторюють</translation>
    </message>
    <message>
        <source>Services between the client and the servers, one behind the other. Each retries by itself what failed behind it, so attempts multiply.</source>
        <translation>Служби між клієнтом і серверами, одна за одною. Кожна сама повторює те, що відмовило за нею, тож спроби множаться.</translation>
    </message>
    <message>
        <source>Attempts of a layer</source>
        <translation>Спроби шару</translation>
    </message>
    <message>
        <source>Attempts each layer makes for one call, the first one included. No request makes more than 255 in all.</source>
        <translation>Скільки спроб робить кожен шар на один виклик разом із першою. Жоден запит не робить більше ніж 255 загалом.</translation>
    </message>
    <message>
        <source>Fault domains</source>
        <translation>Домени відмов</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Регіони</translation>
    </message>
    <message>
        <source>How many regions the servers stand in.</source>
        <translation>У скількох регіонах стоять сервери.</translation>
    </message>
    <message>
        <source>Zones per region</source>
        <translation>Зон у регіоні</translation>
    </message>
    <message>
        <source>How many zones each region has.</source>
        <translation>Скільки зон має кожен регіон.</translation>
    </message>
    <message>
        <source>Power feeds per region</source>
        <translation>Ліній живлення в регіоні</translation>
    </message>
    <message>
        <source>The zones of a region share so many power feeds, no more than one each; 0 means that nothing but a zone&apos;s own power can fail.</source>
        <translation>Зони регіону ділять між собою стільки ліній живлення, не більше ніж по одній на зону; 0 — відмовити може лише власне живлення зони.</translation>
    </message>
    <message>
        <source>Racks per zone</source>
        <translation>Стійок у зоні</translation>
    </message>
    <message>
        <source>How many racks each zone has.</source>
        <translation>Скільки стійок має кожна зона.</translation>
    </message>
    <message>
        <source>Processes per server</source>
        <translation>Процесів на сервер</translation>
    </message>
    <message>
        <source>The workers of a server are divided among so many processes.</source>
        <translation>На скільки процесів поділено обробники сервера.</translation>
    </message>
    <message>
        <source>Servers needed</source>
        <translation>Потрібно серверів</translation>
    </message>
    <message>
        <source>Whether servers, racks, zones, power feeds and regions fail by themselves and are repaired.</source>
        <translation>Чи відмовляють сервери, стійки, зони, лінії живлення й регіони самі собою і чи ремонтують їх.</translation>
    </message>
    <message>
        <source>Shape of lifetimes</source>
        <translation>Форма строків служби</translation>
    </message>
    <message>
        <source>Shape of the Weibull law of the time between failures: 1 is exponential, below 1 early deaths, above 1 wear.</source>
        <translation>Форма закону Вейбулла для часу між відмовами: 1 — експоненційний, менше за 1 — ранні відмови, більше за 1 — зношування.</translation>
    </message>
    <message>
        <source>Server fails every</source>
        <translation>Сервер відмовляє кожні</translation>
    </message>
    <message>
        <source>Mean time a server works between two failures of its own; 0 means for ever.</source>
        <translation>Середній час роботи сервера між двома його власними відмовами; 0 — працює вічно.</translation>
    </message>
    <message>
        <source>Server repair</source>
        <translation>Ремонт сервера</translation>
    </message>
    <message>
        <source>Mean time to repair a server.</source>
        <translation>Середній час ремонту сервера.</translation>
    </message>
    <message>
        <source>Rack fails every</source>
        <translation>Стійка відмовляє кожні</translation>
    </message>
    <message>
        <source>Mean time a rack works between two failures; 0 means for ever.</source>
        <translation>Середній час роботи стійки між двома відмовами; 0 — працює вічно.</translation>
    </message>
    <message>
        <source>Rack repair</source>
        <translation>Ремонт стійки</translation>
    </message>
    <message>
        <source>Mean time to repair a rack.</source>
        <translation>Середній час ремонту стійки.</translation>
    </message>
    <message>
        <source>Zone fails every</source>
        <translation>Зона відмовляє кожні</translation>
    </message>
    <message>
        <source>Mean time a zone works between two failures; 0 means for ever.</source>
        <translation>Середній час роботи зони між двома відмовами; 0 — працює вічно.</translation>
    </message>
    <message>
        <source>Zone repair</source>
        <translation>Ремонт зони</translation>
    </message>
    <message>
        <source>Mean time to repair a zone.</source>
        <translation>Середній час ремонту зони.</translation>
    </message>
    <message>
        <source>Power feed fails every</source>
        <translation>Лінія живлення відмовляє кожні</translation>
    </message>
    <message>
        <source>Mean time a power feed works between two failures; 0 means for ever.</source>
        <translation>Середній час роботи лінії живлення між двома відмовами; 0 — працює вічно.</translation>
    </message>
    <message>
        <source>Power feed repair</source>
        <translation>Ремонт лінії живлення</translation>
    </message>
    <message>
        <source>Mean time to repair a power feed.</source>
        <translation>Середній час ремонту лінії живлення.</translation>
    </message>
    <message>
        <source>Region fails every</source>
        <translation>Регіон відмовляє кожні</translation>
    </message>
    <message>
        <source>Mean time a region works between two failures; 0 means for ever.</source>
        <translation>Середній час роботи регіону між двома відмовами; 0 — працює вічно.</translation>
    </message>
    <message>
        <source>Region repair</source>
        <translation>Ремонт регіону</translation>
    </message>
    <message>
        <source>Mean time to repair a region.</source>
        <translation>Середній час ремонту регіону.</translation>
    </message>
    <message>
        <source>Leaks and drift</source>
        <translation>Витоки й дрейф</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>пам’ять</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>місце на диску</translation>
    </message>
    <message>
        <source>descriptors</source>
        <translation>дескриптори</translation>
    </message>
    <message>
        <source>all at the same time</source>
        <translation>усі водночас</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>у випадкові моменти</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>по черзі</translation>
    </message>
    <message>
        <source>Servers leak</source>
        <translation>Витік на серверах</translation>
    </message>
    <message>
        <source>Whether every server uses up a resource until it has none left.</source>
        <translation>Чи витрачає кожен сервер якийсь ресурс, доки його не лишиться зовсім.</translation>
    </message>
    <message>
        <source>What leaks</source>
        <translation>Що витікає</translation>
    </message>
    <message>
        <source>Without memory the process crashes; without disk space or descriptors it answers with errors. Either way it is restarted after the restart delay.</source>
        <translation>Без пам’яті процес падає; без місця на диску чи дескрипторів відповідає помилками. Так чи так його перезапускають після затримки перезапуску.</translation>
    </message>
    <message>
        <source>Used at the start</source>
        <translation>Зайнято на початку</translation>
    </message>
    <message>
        <source>In use right after a restart.</source>
        <translation>Зайнято відразу після перезапуску.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Межа</translation>
    </message>
    <message>
        <source>How much there is.</source>
        <translation>Скільки його є.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Зростання</translation>
    </message>
    <message>
        <source>How fast it is used up, the same at every load.</source>
        <translation>Як швидко він витрачається, однаково за будь-якого навантаження.</translation>
    </message>
    <message>
        <source>Servers were started</source>
        <translation>Сервери запущено</translation>
    </message>
    <message>
        <source>Servers that were started together run out together.</source>
        <translation>Сервери, запущені разом, вичерпують ресурс теж разом.</translation>
    </message>
    <message>
        <source>Drift in capacity</source>
        <translation>Дрейф потужності</translation>
    </message>
    <message>
        <source>How far servers differ after years of small changes: the capacity of each is drawn evenly from this much below to this much above what is set.</source>
        <translation>Наскільки різняться сервери після років дрібних змін: потужність кожного береться рівномірно від стільки нижче до стільки вище за задану.</translation>
    </message>
    <message>
        <source>server S1 dies</source>
        <translation>сервер S1 гине</translation>
    </message>
    <message>
        <source>rack R1 loses power</source>
        <translation>стійка R1 втрачає живлення</translation>
    </message>
    <message>
        <source>a bad config reaches cell C1</source>
        <translation>хибна конфігурація потрапляє в комірку C1</translation>
    </message>
    <message>
        <source>customer T1 turns noisy</source>
        <translation>замовник T1 стає галасливим</translation>
    </message>
    <message>
        <source>customer T1 sends poison</source>
        <translation>замовник T1 шле отруту</translation>
    </message>
    <message>
        <source>The four fleets</source>
        <translation>Чотири парки</translation>
    </message>
    <message>
        <source>How this fleet places its customers; those with two names lay one strategy on another.</source>
        <translation>Як цей парк розміщує своїх замовників; варіанти з двома назвами накладають одну стратегію на іншу.</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Поштовх</translation>
    </message>
    <message>
        <source>What goes wrong by itself, in all four fleets alike. A fleet without cells is one cell.</source>
        <translation>Що ламається само собою, однаково в усіх чотирьох парках. Парк без комірок — це одна комірка.</translation>
    </message>
    <message>
        <source>Arm A</source>
        <translation>Гілка A</translation>
    </message>
    <message>
        <source>Arm B</source>
        <translation>Гілка B</translation>
    </message>
    <message>
        <source>Arm C</source>
        <translation>Гілка C</translation>
    </message>
    <message>
        <source>Arm D</source>
        <translation>Гілка D</translation>
    </message>
    <message>
        <source>No isolation</source>
        <translation>Без ізоляції</translation>
    </message>
    <message>
        <source>Fixed shards</source>
        <translation>Постійні шарди</translation>
    </message>
    <message>
        <source>Shuffle sharding</source>
        <translation>Перемішане шардування</translation>
    </message>
    <message>
        <source>Shuffle, spread</source>
        <translation>Перемішані, рознесені</translation>
    </message>
    <message>
        <source>Shuffle, bounded</source>
        <translation>Перемішані, обмежені</translation>
    </message>
    <message>
        <source>Shuffle inside cells</source>
        <translation>Перемішані в комірках</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Радіус ураження</translation>
    </message>
    <message>
        <source>Four ways to place the same customers on the same servers, and one fault for all four.</source>
        <translation>Чотири способи розмістити тих самих замовників на тих самих серверах і одна несправність на всі чотири.</translation>
    </message>
    <message>
        <source>Kill S1 by itself</source>
        <translation>Убити S1 автоматично</translation>
    </message>
    <message>
        <source>Kill at</source>
        <translation>Коли вбити</translation>
    </message>
    <message>
        <source>When the first server dies.</source>
        <translation>Коли гине перший сервер.</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Знову через</translation>
    </message>
    <message>
        <source>How long it stays dead; 0 means until it is healed by hand.</source>
        <translation>Скільки він лишається мертвим; 0 — доки не відновите вручну.</translation>
    </message>
    <message>
        <source>Cascading failures</source>
        <translation>Каскадні відмови</translation>
    </message>
    <message>
        <source>One server dies. Whether the rest follow depends on headroom and on what clients do next.</source>
        <translation>Гине один сервер. Чи загинуть за ним інші, залежить від запасу й від того, що далі роблять клієнти.</translation>
    </message>
    <message>
        <source>The same bad release, shipped one cell at a time and everywhere at once.</source>
        <translation>Той самий хибний реліз, викочений по одній комірці й усюди одразу.</translation>
    </message>
    <message>
        <source>a poison request</source>
        <translation>отруйний запит</translation>
    </message>
    <message>
        <source>a bad configuration</source>
        <translation>хибна конфігурація</translation>
    </message>
    <message>
        <source>a leak</source>
        <translation>витік</translation>
    </message>
    <message>
        <source>load pressure</source>
        <translation>тиск навантаження</translation>
    </message>
    <message>
        <source>Common cause</source>
        <translation>Спільна причина</translation>
    </message>
    <message>
        <source>What all servers share and what therefore fails all of them.</source>
        <translation>Що в усіх серверів спільне і тому всі їх виводить із ладу.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>When the poison, the push or the load begins, or memory runs out.</source>
        <translation>Коли починається отрута, викочування чи навантаження або вичерпується пам’ять.</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Триває</translation>
    </message>
    <message>
        <source>How long poison or load go on; 0 means until healed by hand.</source>
        <translation>Скільки тривають отрута чи навантаження; 0 — доки не відновите вручну.</translation>
    </message>
    <message>
        <source>And another</source>
        <translation>І ще одна</translation>
    </message>
    <message>
        <source>A second thing they share: what neither does alone, two may do together.</source>
        <translation>Друга спільна річ: чого жодна не зробить сама, те можуть зробити дві разом.</translation>
    </message>
    <message>
        <source>The other one at</source>
        <translation>Коли друга</translation>
    </message>
    <message>
        <source>When it begins, or memory runs out; it lasts as long as the first.</source>
        <translation>Коли вона починається або вичерпується пам’ять; триває стільки ж, скільки перша.</translation>
    </message>
    <message>
        <source>Poison</source>
        <translation>Отрута</translation>
    </message>
    <message>
        <source>The part of one customer&apos;s requests that kill what serves them.</source>
        <translation>Частка запитів одного замовника, що вбивають того, хто їх обслуговує.</translation>
    </message>
    <message>
        <source>How many times the usual load arrives under load pressure.</source>
        <translation>У скільки разів більше за звичайне навантаження надходить під тиском.</translation>
    </message>
    <message>
        <source>Common causes</source>
        <translation>Спільні причини</translation>
    </message>
    <message>
        <source>Eight servers fail together, by what they share: a request, a configuration, an age, a load.</source>
        <translation>Вісім серверів відмовляють разом через те, що в них спільне: запит, конфігурацію, вік, навантаження.</translation>
    </message>
    <message>
        <source>Disks that fill</source>
        <translation>Заповниться дисків</translation>
    </message>
    <message>
        <source>On how many servers the logging bug meets its input: one is an independent fault, all is what a shared cause does.</source>
        <translation>На скількох серверах вада журналювання натрапляє на свої вхідні дані: на одному — це незалежна несправність, на всіх — те, що робить спільна причина.</translation>
    </message>
    <message>
        <source>When the disks are full.</source>
        <translation>Коли диски повні.</translation>
    </message>
    <message>
        <source>Cleared after</source>
        <translation>Очищено через</translation>
    </message>
    <message>
        <source>How long until somebody clears them; 0 means until it is done by hand.</source>
        <translation>За скільки часу їх хтось очистить; 0 — доки не зробите це вручну.</translation>
    </message>
    <message>
        <source>Correlated and independent faults</source>
        <translation>Корельовані й незалежні несправності</translation>
    </message>
    <message>
        <source>Three servers, one logging bug. Whether it meets one of them or all is the whole difference.</source>
        <translation>Три сервери, одна вада журналювання. Уся різниця в тому, чи зачепить вона один із них, чи всі.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>it dies</source>
        <translation>він гине</translation>
    </message>
    <message>
        <source>a partition cuts it off</source>
        <translation>його відрізає розрив мережі</translation>
    </message>
    <message>
        <source>What happens to S1</source>
        <translation>Що стається з S1</translation>
    </message>
    <message>
        <source>The first server, the primary of the active-passive pair, is lost in this way.</source>
        <translation>Так втрачається перший сервер, основний у парі активний–пасивний.</translation>
    </message>
    <message>
        <source>Customers cut off with it</source>
        <translation>Відрізано замовників</translation>
    </message>
    <message>
        <source>The part of the customers on its side of the partition.</source>
        <translation>Частка замовників на його боці розриву.</translation>
    </message>
    <message>
        <source>When it is lost.</source>
        <translation>Коли він втрачається.</translation>
    </message>
    <message>
        <source>How long it is gone; 0 means until it is healed by hand.</source>
        <translation>Скільки його немає; 0 — доки не відновите вручну.</translation>
    </message>
    <message>
        <source>Active-passive</source>
        <translation>Активний–пасивний</translation>
    </message>
    <message>
        <source>Active-active</source>
        <translation>Активний–активний</translation>
    </message>
    <message>
        <source>A primary with a standby, and two servers that share the work: what each loses when the first one dies.</source>
        <translation>Основний із резервним і два сервери, що ділять роботу: що втрачає кожна пара, коли гине перший.</translation>
    </message>
    <message>
        <source>It dies at</source>
        <translation>Коли гине</translation>
    </message>
    <message>
        <source>When the watched process dies; 0 means never.</source>
        <translation>Коли гине процес, за яким стежать; 0 — ніколи.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Монітор</translation>
    </message>
    <message>
        <source>A monitor cannot tell a dead process from a slow one: the sooner it notices a crash, the more often it cries wolf.</source>
        <translation>Монітор не відрізнить мертвий процес від повільного: що швидше він помічає падіння, то частіше здіймає хибну тривогу.</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <source>a rack</source>
        <translation>стійка</translation>
    </message>
    <message>
        <source>a zone</source>
        <translation>зона</translation>
    </message>
    <message>
        <source>a power feed</source>
        <translation>лінія живлення</translation>
    </message>
    <message>
        <source>a region</source>
        <translation>регіон</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Що відмовляє</translation>
    </message>
    <message>
        <source>The first of these, with a replica in it, loses power.</source>
        <translation>Втрачає живлення перший такий домен, у якому є репліка.</translation>
    </message>
    <message>
        <source>When it fails.</source>
        <translation>Коли відмовляє.</translation>
    </message>
    <message>
        <source>How long; 0 means until it is healed by hand.</source>
        <translation>Скільки триває; 0 — доки не відновите вручну.</translation>
    </message>
    <message>
        <source>Servers of one rack</source>
        <translation>Сервери однієї стійки</translation>
    </message>
    <message>
        <source>Racks of one zone</source>
        <translation>Стійки однієї зони</translation>
    </message>
    <message>
        <source>Zones of one region</source>
        <translation>Зони одного регіону</translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>Розставлено вручну</translation>
    </message>
    <message>
        <source>The same replicas in one rack, in racks, zones and regions: what a fault at each level leaves of their quorum, and how much longer they take to agree.</source>
        <translation>Ті самі репліки в одній стійці, у різних стійках, зонах і регіонах: що лишає від їхнього кворуму несправність на кожному рівні й наскільки довше вони домовляються.</translation>
    </message>
    <message>
        <source>When it begins.</source>
        <translation>Коли починається.</translation>
    </message>
    <message>
        <source>How long it goes on; 0 means until it is healed by hand.</source>
        <translation>Скільки триває; 0 — доки не відновите вручну.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Галас</translation>
    </message>
    <message>
        <source>How many times its own load the noisy customer sends.</source>
        <translation>У скільки разів більше за власне навантаження шле галасливий замовник.</translation>
    </message>
    <message>
        <source>S1 fails</source>
        <translation>Відмови S1</translation>
    </message>
    <message>
        <source>The part of its requests that S1 answers with an error, while its probes look good.</source>
        <translation>Частка запитів, на які S1 відповідає помилкою, хоча перевірки проходить.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Початок</translation>
    </message>
    <message>
        <source>Gray failure</source>
        <translation>Сіра відмова</translation>
    </message>
    <message>
        <source>One server fails a part of its requests and passes its probes: customers see what the balancer does not.</source>
        <translation>Один сервер відповідає помилкою на частину запитів і проходить перевірки: замовники бачать те, чого не бачить балансувальник.</translation>
    </message>
    <message>
        <source>Hardware lifetimes</source>
        <translation>Строки служби обладнання</translation>
    </message>
    <message>
        <source>Each disk lasts fifty years on average, and among forty thousand of them two fail every day: at this size there is no quiet week.</source>
        <translation>Кожен диск служить у середньому п’ятдесят років, а із сорока тисяч щодня відмовляють два: за такого розміру спокійних тижнів не буває.</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>в обидва боки</translation>
    </message>
    <message>
        <source>nothing gets out</source>
        <translation>нічого не виходить</translation>
    </message>
    <message>
        <source>nothing gets in</source>
        <translation>нічого не входить</translation>
    </message>
    <message>
        <source>Cut zone 1 off</source>
        <translation>Відрізати зону 1</translation>
    </message>
    <message>
        <source>Whether the network loses the first zone, with the leader in it.</source>
        <translation>Чи втрачає мережа першу зону, у якій стоїть лідер.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Напрямок</translation>
    </message>
    <message>
        <source>What the cut stops.</source>
        <translation>Що зупиняє розрив.</translation>
    </message>
    <message>
        <source>Without fencing</source>
        <translation>Без огородження</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Розрив мережі</translation>
    </message>
    <message>
        <source>The zone of the leader is cut off. The others elect a new one; whether the old one stops decides how many writes contradict each other.</source>
        <translation>Зону лідера відрізано. Решта обирає нового; від того, чи зупиниться старий, залежить, скільки записів суперечитимуть один одному.</translation>
    </message>
    <message>
        <source>Redundancy planner</source>
        <translation>Планувальник резервування</translation>
    </message>
    <message>
        <source>Servers, racks, zones and regions that fail and are repaired: how long too few are left.</source>
        <translation>Сервери, стійки, зони й регіони відмовляють і ремонтуються: як довго їх лишається замало.</translation>
    </message>
    <message>
        <source>The servers fail</source>
        <translation>Сервери відмовляють</translation>
    </message>
    <message>
        <source>Whether all servers answer with errors for a while, by themselves.</source>
        <translation>Чи відповідають усі сервери якийсь час помилками, самі собою.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Помилки</translation>
    </message>
    <message>
        <source>The part of their requests they fail.</source>
        <translation>Частка запитів, на які вони відповідають помилкою.</translation>
    </message>
    <message>
        <source>Every layer retries</source>
        <translation>Повторює кожен шар</translation>
    </message>
    <message>
        <source>One layer retries</source>
        <translation>Повторює один шар</translation>
    </message>
    <message>
        <source>Retry storm</source>
        <translation>Буря повторів</translation>
    </message>
    <message>
        <source>Three layers of services that try four times each make 64 attempts of one request, and five seconds of errors never end.</source>
        <translation>Три шари служб по чотири спроби кожен роблять з одного запиту 64 спроби, і п’ять секунд помилок не закінчуються ніколи.</translation>
    </message>
    <message>
        <source>a customer sends poison</source>
        <translation>замовник шле отруту</translation>
    </message>
    <message>
        <source>a customer turns noisy</source>
        <translation>замовник стає галасливим</translation>
    </message>
    <message>
        <source>a server dies</source>
        <translation>сервер гине</translation>
    </message>
    <message>
        <source>What goes wrong by itself.</source>
        <translation>Що ламається само собою.</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Котрий</translation>
    </message>
    <message>
        <source>The number of the customer or the server, from 1 on.</source>
        <translation>Номер замовника або сервера, від 1.</translation>
    </message>
    <message>
        <source>Each customer is dealt a shard of servers. Whom one bad customer can hurt depends on who holds the same shard.</source>
        <translation>Кожному замовникові роздано шард серверів. Кому зашкодить один поганий замовник, залежить від того, хто має той самий шард.</translation>
    </message>
    <message>
        <source>The other service fails</source>
        <translation>Інша служба відмовляє</translation>
    </message>
    <message>
        <source>Whether it turns slow in the one fleet and dies in the other, by itself.</source>
        <translation>Чи стає вона сама собою повільною в одному парку й гине в іншому.</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Повільніше</translation>
    </message>
    <message>
        <source>How many times longer its calls take.</source>
        <translation>У скільки разів довше тривають її виклики.</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Сповільнення</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Загибель</translation>
    </message>
    <message>
        <source>A slow dependency</source>
        <translation>Повільна залежність</translation>
    </message>
    <message>
        <source>The service behind turns slow, or it dies: slow is worse, for it takes the workers of all requests.</source>
        <translation>Служба позаду стає повільною або гине: повільна гірша, бо забирає обробники в усіх запитів.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Поріг</translation>
    </message>
    <message>
        <source>The share of failures that opens it.</source>
        <translation>Частка невдач, за якої він розмикається.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Виклики</translation>
    </message>
    <message>
        <source>Calls the breaker looks back on.</source>
        <translation>За скількома останніми викликами судить запобіжник.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Вікно</translation>
    </message>
    <message>
        <source>Seconds the breaker looks back on.</source>
        <translation>За скількома останніми секундами судить запобіжник.</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>Поспіль</translation>
    </message>
    <message>
        <source>Failures in a row that open it.</source>
        <translation>Скільки невдач поспіль його розмикають.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Calls per second through this breaker.</source>
        <translation>Викликів на секунду через цей запобіжник.</translation>
    </message>
    <message>
        <source>Until then every call succeeded, from then on every call fails.</source>
        <translation>Доти кожен виклик був успішний, відтоді кожен невдалий.</translation>
    </message>
    <message>
        <source>Calls come at a constant rate that meets the minimum of calls.</source>
        <translation>Виклики надходять зі сталою частотою, якої досить для мінімуму викликів.</translation>
    </message>
    <message>
        <source>By share in a time</source>
        <translation>За часткою за час</translation>
    </message>
    <message>
        <source>By share of calls</source>
        <translation>За часткою викликів</translation>
    </message>
    <message>
        <source>Time to open of a breaker over a window of calls.</source>
        <translation>За скільки розмикається запобіжник із вікном у викликах.</translation>
    </message>
    <message>
        <source>By failures in a row</source>
        <translation>За невдачами поспіль</translation>
    </message>
    <message>
        <source>Time to open of a breaker that counts in a row.</source>
        <translation>За скільки розмикається запобіжник, що рахує невдачі поспіль.</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Невдача</translation>
    </message>
    <message>
        <source>The chance that a call fails.</source>
        <translation>Імовірність того, що виклик невдалий.</translation>
    </message>
    <message>
        <source>Calls fail independently of each other, all with the same chance.</source>
        <translation>Виклики невдалі незалежно один від одного, усі з однаковою ймовірністю.</translation>
    </message>
    <message>
        <source>One window trips</source>
        <translation>Спрацює за одне вікно</translation>
    </message>
    <message>
        <source>The chance that a full window of calls is at its threshold.</source>
        <translation>Імовірність того, що повне вікно викликів сягає порога.</translation>
    </message>
    <message>
        <source>Calls to a run</source>
        <translation>Викликів до серії</translation>
    </message>
    <message>
        <source>Mean number of calls until that many failed in a row.</source>
        <translation>Середня кількість викликів, доки стільки з них не стануть невдалими поспіль.</translation>
    </message>
    <message>
        <source>When a breaker opens</source>
        <translation>Коли розмикається запобіжник</translation>
    </message>
    <message>
        <source>How long callers suffer before a breaker opens once everything fails.</source>
        <translation>Скільки страждають ті, хто викликає, доки запобіжник розімкнеться, коли невдале все.</translation>
    </message>
    <message>
        <source>A breaker that opens by chance</source>
        <translation>Запобіжник, що розмикається випадково</translation>
    </message>
    <message>
        <source>A breaker may open while most calls work: more easily the shorter its memory.</source>
        <translation>Запобіжник може розімкнутися, коли більшість викликів успішні: то легше, що коротша його пам’ять.</translation>
    </message>
    <message>
        <source>Items that are asked for.</source>
        <translation>Елементи, яких запитують.</translation>
    </message>
    <message>
        <source>How unequal they are: 0 all alike, 1 the second half as popular as the first.</source>
        <translation>Наскільки вони нерівні: 0 — усі однакові, 1 — другий удвічі менш популярний за перший.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Місця</translation>
    </message>
    <message>
        <source>Items the cache holds.</source>
        <translation>Скільки елементів уміщує кеш.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запити</translation>
    </message>
    <message>
        <source>Requests since the cache was empty.</source>
        <translation>Запити відтоді, як кеш був порожній.</translation>
    </message>
    <message>
        <source>Requests are independent of each other, and popularity does not change.</source>
        <translation>Запити незалежні один від одного, а популярність не змінюється.</translation>
    </message>
    <message>
        <source>The cache forgets the least recently used item, and all items are of one size.</source>
        <translation>Кеш забуває елемент, до якого найдовше не зверталися; усі елементи одного розміру.</translation>
    </message>
    <message>
        <source>Hits in the long run</source>
        <translation>Влучання з часом</translation>
    </message>
    <message>
        <source>Best possible</source>
        <translation>Найкраще можливе</translation>
    </message>
    <message>
        <source>The same with the most popular items in it.</source>
        <translation>Те саме, коли в ньому найпопулярніші елементи.</translation>
    </message>
    <message>
        <source>Filled after</source>
        <translation>Заповниться через</translation>
    </message>
    <message>
        <source>About how many requests fill the cache; infinite when it holds everything.</source>
        <translation>Скільки приблизно запитів заповнюють кеш; нескінченність, коли він уміщує все.</translation>
    </message>
    <message>
        <source>Hits by then</source>
        <translation>Влучання на той час</translation>
    </message>
    <message>
        <source>Items that are asked for, all alike.</source>
        <translation>Елементи, яких запитують, усі однаково.</translation>
    </message>
    <message>
        <source>Requests per second.</source>
        <translation>Запитів на секунду.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Через</translation>
    </message>
    <message>
        <source>Time since the cache was empty.</source>
        <translation>Час відтоді, як кеш був порожній.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Частка</translation>
    </message>
    <message>
        <source>The share of hits that is waited for.</source>
        <translation>Частка влучань, на яку чекають.</translation>
    </message>
    <message>
        <source>All items are asked for alike, independently.</source>
        <translation>Усі елементи запитують однаково часто й незалежно.</translation>
    </message>
    <message>
        <source>The cache holds them all, and misses do not slow requests down.</source>
        <translation>Кеш уміщує їх усі, а промахи не сповільнюють запитів.</translation>
    </message>
    <message>
        <source>The share of requests the cache answers.</source>
        <translation>Частка запитів, на які відповідає кеш.</translation>
    </message>
    <message>
        <source>Time to that share</source>
        <translation>Час до цієї частки</translation>
    </message>
    <message>
        <source>Time until the share of hits is reached.</source>
        <translation>Час до досягнення цієї частки влучань.</translation>
    </message>
    <message>
        <source>Hits before</source>
        <translation>Влучання до</translation>
    </message>
    <message>
        <source>The share of hits while warm.</source>
        <translation>Частка влучань, поки кеш теплий.</translation>
    </message>
    <message>
        <source>Hits after</source>
        <translation>Влучання після</translation>
    </message>
    <message>
        <source>The share of hits once it is lost.</source>
        <translation>Частка влучань, коли кеш втрачено.</translation>
    </message>
    <message>
        <source>Every miss costs the backend one read.</source>
        <translation>Кожен промах коштує бекендові одного читання.</translation>
    </message>
    <message>
        <source>Requests stay what they were.</source>
        <translation>Запити лишаються такими самими.</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>Кратність</translation>
    </message>
    <message>
        <source>By how much the backend&apos;s reads grow.</source>
        <translation>У скільки разів зростають читання з бекенду.</translation>
    </message>
    <message>
        <source>A cache, warm and cold</source>
        <translation>Кеш теплий і холодний</translation>
    </message>
    <message>
        <source>What a cache answers in the long run, and how little of it right after a failover.</source>
        <translation>На скільки запитів кеш відповідає з часом і як мало — відразу після перемикання на резерв.</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Прогрівання</translation>
    </message>
    <message>
        <source>A cache of pages that are all alike warms up exponentially, slower the larger it is.</source>
        <translation>Кеш однакових сторінок прогрівається експоненційно, то повільніше, що він більший.</translation>
    </message>
    <message>
        <source>A cache that is lost</source>
        <translation>Втрачений кеш</translation>
    </message>
    <message>
        <source>Losing a cache with 99 % hits multiplies the backend&apos;s reads by a hundred.</source>
        <translation>Втрата кешу з 99 % влучань збільшує читання з бекенду в сто разів.</translation>
    </message>
    <message>
        <source>Capacity of a server</source>
        <translation>Потужність сервера</translation>
    </message>
    <message>
        <source>Requests per second one server can finish.</source>
        <translation>Скільки запитів за секунду може виконати один сервер.</translation>
    </message>
    <message>
        <source>All servers are alike and those that are left share evenly.</source>
        <translation>Усі сервери однакові, а ті, що лишилися, ділять навантаження порівну.</translation>
    </message>
    <message>
        <source>Load stays what it was: nothing is retried.</source>
        <translation>Навантаження не змінюється: повторів немає.</translation>
    </message>
    <message>
        <source>A server fails exactly when it gets more than its capacity.</source>
        <translation>Сервер відмовляє саме тоді, коли дістає більше за свою потужність.</translation>
    </message>
    <message>
        <source>Survivable losses</source>
        <translation>Посильні втрати</translation>
    </message>
    <message>
        <source>The most servers that may be lost.</source>
        <translation>Найбільше серверів, які можна втратити.</translation>
    </message>
    <message>
        <source>The load over the capacity of all.</source>
        <translation>Навантаження, поділене на потужність усіх.</translation>
    </message>
    <message>
        <source>Utilisation then</source>
        <translation>Завантаженість потім</translation>
    </message>
    <message>
        <source>The same after those losses.</source>
        <translation>Те саме після цих втрат.</translation>
    </message>
    <message>
        <source>Load that falls on each server at first, the largest capacity being 1.</source>
        <translation>Навантаження, що спершу припадає на кожен сервер; найбільша потужність дорівнює 1.</translation>
    </message>
    <message>
        <source>Capacities are uniform between 0 and 1.</source>
        <translation>Потужності розподілені рівномірно від 0 до 1.</translation>
    </message>
    <message>
        <source>The fleet is large, and survivors share evenly.</source>
        <translation>Парк великий, а вцілілі ділять навантаження порівну.</translation>
    </message>
    <message>
        <source>Survivors</source>
        <translation>Вцілілі</translation>
    </message>
    <message>
        <source>Critical load</source>
        <translation>Критичне навантаження</translation>
    </message>
    <message>
        <source>The load above which none is left; half the fleet is left just below.</source>
        <translation>Навантаження, вище за яке не лишається жодного; трохи нижче лишається половина парку.</translation>
    </message>
    <message>
        <source>Components that share their load.</source>
        <translation>Компоненти, що ділять між собою навантаження.</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>Збурення</translation>
    </message>
    <message>
        <source>Load every component gets at first, the limit being 1.</source>
        <translation>Навантаження, яке спершу дістає кожен компонент; межа дорівнює 1.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>Load every other component gets from each that fails.</source>
        <translation>Навантаження, яке дістає кожен інший компонент від кожного, що відмовив.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Відмови</translation>
    </message>
    <message>
        <source>The number of failures asked for.</source>
        <translation>Кількість відмов, про яку запитують.</translation>
    </message>
    <message>
        <source>Loads before the disturbance are uniform between 0 and 1.</source>
        <translation>Навантаження до збурення розподілені рівномірно від 0 до 1.</translation>
    </message>
    <message>
        <source>Each failure adds the same to all others.</source>
        <translation>Кожна відмова додає всім іншим однаково.</translation>
    </message>
    <message>
        <source>Nothing is repaired while the cascade runs.</source>
        <translation>Поки триває каскад, нічого не ремонтують.</translation>
    </message>
    <message>
        <source>Exactly that many</source>
        <translation>Саме стільки</translation>
    </message>
    <message>
        <source>The chance of that number of failures.</source>
        <translation>Імовірність такої кількості відмов.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жодного</translation>
    </message>
    <message>
        <source>The chance that nothing fails.</source>
        <translation>Імовірність того, що нічого не відмовить.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>The chance that all fail.</source>
        <translation>Імовірність того, що відмовлять усі.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Середнє</translation>
    </message>
    <message>
        <source>The mean number of failures.</source>
        <translation>Середня кількість відмов.</translation>
    </message>
    <message>
        <source>Mean in the limit</source>
        <translation>Середнє в границі</translation>
    </message>
    <message>
        <source>The same for many components: theta / (1 - lambda); infinite where each failure brings about another.</source>
        <translation>Те саме для багатьох компонентів: theta / (1 - lambda); нескінченність, коли кожна відмова спричиняє ще одну.</translation>
    </message>
    <message>
        <source>When a client gives up and tries again.</source>
        <translation>Коли клієнт припиняє чекати й пробує знову.</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Аварія</translation>
    </message>
    <message>
        <source>How long nothing is served.</source>
        <translation>Скільки часу нічого не обслуговується.</translation>
    </message>
    <message>
        <source>The queue is first-in first-out and has no bound.</source>
        <translation>Черга обслуговується в порядку надходження й не має межі.</translation>
    </message>
    <message>
        <source>The server finishes requests that have been given up: that work is wasted.</source>
        <translation>Сервер доробляє запити, від яких уже відмовилися: ця робота марна.</translation>
    </message>
    <message>
        <source>Every attempt that is not served in time is repeated at its timeout, up to the last.</source>
        <translation>Кожну спробу, не обслужену вчасно, повторюють після її тайм-ауту, аж до останньої.</translation>
    </message>
    <message>
        <source>The numbers are large enough for means to do.</source>
        <translation>Числа досить великі, щоб вистачало середніх.</translation>
    </message>
    <message>
        <source>Stable load</source>
        <translation>Стійке навантаження</translation>
    </message>
    <message>
        <source>Below this load every backlog drains.</source>
        <translation>Нижче за це навантаження будь-яке накопичення розсмоктується.</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Накопичення</translation>
    </message>
    <message>
        <source>Attempts that wait at the end of the outage.</source>
        <translation>Спроби, що чекають наприкінці аварії.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Відновлення</translation>
    </message>
    <message>
        <source>The cache itself has capacity for all.</source>
        <translation>Сам кеш має потужність для всіх запитів.</translation>
    </message>
    <message>
        <source>Every miss costs the backend one request.</source>
        <translation>Кожен промах коштує бекенду одного запиту.</translation>
    </message>
    <message>
        <source>With the cache</source>
        <translation>З кешем</translation>
    </message>
    <message>
        <source>The load a warm cache makes possible.</source>
        <translation>Навантаження, яке уможливлює прогрітий кеш.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Без кешу</translation>
    </message>
    <message>
        <source>The load that survives a cold cache: above it the fleet is vulnerable.</source>
        <translation>Навантаження, яке можна витримати з холодним кешем: вище за нього парк вразливий.</translation>
    </message>
    <message>
        <source>Losses a fleet survives</source>
        <translation>Втрати, які переживає парк</translation>
    </message>
    <message>
        <source>Survivors take over the load of the dead; one loss too many and none survives.</source>
        <translation>Ті, що вціліли, перебирають навантаження загиблих; одна зайва втрата — і не вціліє жоден.</translation>
    </message>
    <message>
        <source>Unequal servers (fiber bundle)</source>
        <translation>Неоднакові сервери (пучок волокон)</translation>
    </message>
    <message>
        <source>Where capacities differ, the weak fall first and load the strong: at a quarter of the strongest&apos;s capacity half of a fleet is left, just above it none.</source>
        <translation>Де потужності різні, слабкі падають першими й навантажують сильних: за навантаження в чверть потужності найсильнішого лишається половина парку, щойно вище — жодного.</translation>
    </message>
    <message>
        <source>Cascades of components (CASCADE)</source>
        <translation>Каскади компонентів (CASCADE)</translation>
    </message>
    <message>
        <source>How many components fail when each failure loads the others; near n p = 1 cascades of all sizes occur.</source>
        <translation>Скільки компонентів відмовляє, коли кожна відмова навантажує решту; поблизу n p = 1 трапляються каскади будь-якого розміру.</translation>
    </message>
    <message>
        <source>Down for good (metastability)</source>
        <translation>Відмова назавжди (метастабільність)</translation>
    </message>
    <message>
        <source>A fleet that wastes its work on requests long given up stays down after the outage is over, unless the load is below the capacity over the number of attempts.</source>
        <translation>Парк, який марнує роботу на давно покинуті запити, не працює й після аварії, хіба що навантаження менше за потужність, поділену на кількість спроб.</translation>
    </message>
    <message>
        <source>Capacity borrowed from a cache</source>
        <translation>Потужність, позичена в кешу</translation>
    </message>
    <message>
        <source>A cache with 90 % hits lets a backend carry ten times its capacity, until the cache is cold.</source>
        <translation>Кеш із 90 % влучань дає бекенду змогу нести вдесятеро більше за його потужність, доки кеш не вихолоне.</translation>
    </message>
    <message>
        <source>Unavailability</source>
        <translation>Недоступність</translation>
    </message>
    <message>
        <source>The share of time one replica is down.</source>
        <translation>Частка часу, коли одна репліка не працює.</translation>
    </message>
    <message>
        <source>Common share</source>
        <translation>Спільна частка</translation>
    </message>
    <message>
        <source>The share of that which is one cause common to all replicas.</source>
        <translation>Частка цього часу, що припадає на одну спільну для всіх реплік причину.</translation>
    </message>
    <message>
        <source>The common cause takes down all replicas at once.</source>
        <translation>Спільна причина виводить із ладу всі репліки водночас.</translation>
    </message>
    <message>
        <source>All else is independent between them.</source>
        <translation>Усе інше в них незалежне.</translation>
    </message>
    <message>
        <source>The chance that too few replicas are up.</source>
        <translation>Імовірність, що працює замало реплік.</translation>
    </message>
    <message>
        <source>Were they independent</source>
        <translation>Якби незалежні</translation>
    </message>
    <message>
        <source>The same without a common cause.</source>
        <translation>Те саме без спільної причини.</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Відношення</translation>
    </message>
    <message>
        <source>By how much independence would overrate the redundancy.</source>
        <translation>У скільки разів припущення про незалежність переоцінило б резервування.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Кореляція</translation>
    </message>
    <message>
        <source>The correlation coefficient of the two states.</source>
        <translation>Коефіцієнт кореляції двох станів.</translation>
    </message>
    <message>
        <source>Both replicas are down the same share of time.</source>
        <translation>Обидві репліки не працюють однакову частку часу.</translation>
    </message>
    <message>
        <source>Their correlation is the same at all times.</source>
        <translation>Їхня кореляція весь час однакова.</translation>
    </message>
    <message>
        <source>Both down</source>
        <translation>Не працюють обидві</translation>
    </message>
    <message>
        <source>The share of time both are down.</source>
        <translation>Частка часу, коли не працюють обидві.</translation>
    </message>
    <message>
        <source>The same without correlation.</source>
        <translation>Те саме без кореляції.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Перший</translation>
    </message>
    <message>
        <source>Shocks that hit the first unit alone.</source>
        <translation>Удари, що зачіпають лише перший елемент.</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Другий</translation>
    </message>
    <message>
        <source>Shocks that hit the second alone.</source>
        <translation>Удари, що зачіпають лише другий.</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Спільні</translation>
    </message>
    <message>
        <source>Shocks that hit both at once.</source>
        <translation>Удари, що зачіпають обидва водночас.</translation>
    </message>
    <message>
        <source>Shocks come at random (Poisson), independently of each other.</source>
        <translation>Удари випадкові (пуассонівські) й незалежні один від одного.</translation>
    </message>
    <message>
        <source>Every shock is fatal, and nothing is repaired.</source>
        <translation>Кожен удар фатальний, і нічого не ремонтують.</translation>
    </message>
    <message>
        <source>Until both are down</source>
        <translation>До відмови обох</translation>
    </message>
    <message>
        <source>Mean time until no unit is left.</source>
        <translation>Середній час, доки не лишиться жодного елемента.</translation>
    </message>
    <message>
        <source>Until one is down</source>
        <translation>До відмови одного</translation>
    </message>
    <message>
        <source>Mean time until the first unit fails.</source>
        <translation>Середній час до відмови першого елемента.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Разом</translation>
    </message>
    <message>
        <source>The chance that both fall at the same instant, which is also the correlation of their lifetimes.</source>
        <translation>Імовірність, що обидва відмовлять тієї самої миті; вона ж — кореляція їхніх строків служби.</translation>
    </message>
    <message>
        <source>Different racks of one zone</source>
        <translation>Різні стійки однієї зони</translation>
    </message>
    <message>
        <source>Different zones on one power feed</source>
        <translation>Різні зони на одній лінії живлення</translation>
    </message>
    <message>
        <source>Different zones of one region</source>
        <translation>Різні зони одного регіону</translation>
    </message>
    <message>
        <source>Different regions</source>
        <translation>Різні регіони</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Рознесення</translation>
    </message>
    <message>
        <source>What each replica has for itself.</source>
        <translation>Що в кожної репліки своє.</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Сервер не працює</translation>
    </message>
    <message>
        <source>Share of time a server is down.</source>
        <translation>Частка часу, коли сервер не працює.</translation>
    </message>
    <message>
        <source>Rack down</source>
        <translation>Стійка не працює</translation>
    </message>
    <message>
        <source>Share of time a whole rack is down.</source>
        <translation>Частка часу, коли не працює ціла стійка.</translation>
    </message>
    <message>
        <source>Zone down</source>
        <translation>Зона не працює</translation>
    </message>
    <message>
        <source>Share of time a whole zone is down.</source>
        <translation>Частка часу, коли не працює ціла зона.</translation>
    </message>
    <message>
        <source>Power feed down</source>
        <translation>Лінія живлення не працює</translation>
    </message>
    <message>
        <source>Share of time a power feed of one or several zones is down.</source>
        <translation>Частка часу, коли не працює лінія живлення однієї чи кількох зон.</translation>
    </message>
    <message>
        <source>Region down</source>
        <translation>Регіон не працює</translation>
    </message>
    <message>
        <source>Share of time a whole region is down.</source>
        <translation>Частка часу, коли не працює цілий регіон.</translation>
    </message>
    <message>
        <source>Copies, each on a server of its own.</source>
        <translation>Копії, кожна на окремому сервері.</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Кворум</translation>
    </message>
    <message>
        <source>Replicas that have to be up to go on.</source>
        <translation>Скільки реплік має працювати, щоб продовжувати.</translation>
    </message>
    <message>
        <source>Servers, racks, zones, power feeds and regions are down independently of each other.</source>
        <translation>Сервери, стійки, зони, лінії живлення та регіони відмовляють незалежно.</translation>
    </message>
    <message>
        <source>A level that is down takes down all that is below it.</source>
        <translation>Рівень, що відмовив, забирає з собою все, що нижче.</translation>
    </message>
    <message>
        <source>All lost</source>
        <translation>Втрачено все</translation>
    </message>
    <message>
        <source>The share of time no replica is up.</source>
        <translation>Частка часу, коли не працює жодна репліка.</translation>
    </message>
    <message>
        <source>Quorum lost</source>
        <translation>Втрачено кворум</translation>
    </message>
    <message>
        <source>The share of time fewer than a quorum are up.</source>
        <translation>Частка часу, коли працює менше реплік, ніж потрібно для кворуму.</translation>
    </message>
    <message>
        <source>Retry interval</source>
        <translation>Інтервал повторів</translation>
    </message>
    <message>
        <source>Time from one try to the next.</source>
        <translation>Час від однієї спроби до наступної.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапуск</translation>
    </message>
    <message>
        <source>Time until a server that was killed is back.</source>
        <translation>Час, доки вбитий сервер повернеться.</translation>
    </message>
    <message>
        <source>Each try kills the server it reaches at once.</source>
        <translation>Кожна спроба одразу вбиває сервер, до якого дійшла.</translation>
    </message>
    <message>
        <source>Dead servers are skipped; the client never gives up.</source>
        <translation>Мертві сервери оминаються; клієнт ніколи не здається.</translation>
    </message>
    <message>
        <source>Intervals and restarts are constant.</source>
        <translation>Інтервали й перезапуски сталі.</translation>
    </message>
    <message>
        <source>Most down</source>
        <translation>Найбільше не працює</translation>
    </message>
    <message>
        <source>Servers that are down at once.</source>
        <translation>Скільки серверів не працює водночас.</translation>
    </message>
    <message>
        <source>All down after</source>
        <translation>Жодного через</translation>
    </message>
    <message>
        <source>Time from the first try until no server is left; infinite when one is always back before.</source>
        <translation>Час від першої спроби, доки не лишиться жодного сервера; нескінченний, якщо якийсь завжди встигає повернутися.</translation>
    </message>
    <message>
        <source>Stays down</source>
        <translation>Не підіймається</translation>
    </message>
    <message>
        <source>1 when every server that returns is killed at once, else 0.</source>
        <translation>1, якщо кожен сервер гине, щойно повернеться, інакше 0.</translation>
    </message>
    <message>
        <source>Poison requests per second.</source>
        <translation>Отруйних запитів за секунду.</translation>
    </message>
    <message>
        <source>Mean time until a server is back.</source>
        <translation>Середній час до повернення сервера.</translation>
    </message>
    <message>
        <source>Poison requests come at random (Poisson), each kills one healthy server and none is retried.</source>
        <translation>Отруйні запити надходять випадково (за Пуассоном), кожен убиває один справний сервер, і жоден не повторюється.</translation>
    </message>
    <message>
        <source>Restarts are independent; their law does not matter, only its mean.</source>
        <translation>Перезапуски незалежні; важить лише середня тривалість, а не її закон.</translation>
    </message>
    <message>
        <source>All down</source>
        <translation>Не працюють усі</translation>
    </message>
    <message>
        <source>The share of time no server is up.</source>
        <translation>Частка часу, коли не працює жоден сервер.</translation>
    </message>
    <message>
        <source>Mean down</source>
        <translation>У середньому не працює</translation>
    </message>
    <message>
        <source>The mean number of servers that are down.</source>
        <translation>Середня кількість серверів, що не працюють.</translation>
    </message>
    <message>
        <source>Memory at which the server dies.</source>
        <translation>Пам’ять, за якої сервер гине.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>На початку</translation>
    </message>
    <message>
        <source>Memory after a restart.</source>
        <translation>Пам’ять після перезапуску.</translation>
    </message>
    <message>
        <source>Memory that leaks in an hour.</source>
        <translation>Пам’ять, що витікає за годину.</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Простій</translation>
    </message>
    <message>
        <source>Time a restart takes.</source>
        <translation>Час, який триває перезапуск.</translation>
    </message>
    <message>
        <source>All servers leak at the same constant rate.</source>
        <translation>Усі сервери втрачають пам’ять з однаковою сталою швидкістю.</translation>
    </message>
    <message>
        <source>Together: they started together and stay in step.</source>
        <translation>Разом: запустилися водночас і йдуть у ногу.</translation>
    </message>
    <message>
        <source>Spread: their phases are independent and uniform.</source>
        <translation>Урозкид: їхні фази незалежні й рівномірні.</translation>
    </message>
    <message>
        <source>Time to crash</source>
        <translation>Час до падіння</translation>
    </message>
    <message>
        <source>Time from a restart to the next crash.</source>
        <translation>Час від перезапуску до наступного падіння.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Не працює</translation>
    </message>
    <message>
        <source>The share of time one server is down.</source>
        <translation>Частка часу, коли один сервер не працює.</translation>
    </message>
    <message>
        <source>Two or more down, spread</source>
        <translation>Не працюють два чи більше, урозкид</translation>
    </message>
    <message>
        <source>The share of time two servers or more are down when restarts are spread.</source>
        <translation>Частка часу, коли не працюють два сервери чи більше, якщо перезапуски йдуть урозкид.</translation>
    </message>
    <message>
        <source>All down, together</source>
        <translation>Не працюють усі, разом</translation>
    </message>
    <message>
        <source>The share of time all are down when they started together.</source>
        <translation>Частка часу, коли не працюють усі, якщо запустилися водночас.</translation>
    </message>
    <message>
        <source>All down, spread</source>
        <translation>Не працюють усі, урозкид</translation>
    </message>
    <message>
        <source>The share of time all are down when restarts are spread.</source>
        <translation>Частка часу, коли не працюють усі, якщо перезапуски йдуть урозкид.</translation>
    </message>
    <message>
        <source>A common cause (beta factor)</source>
        <translation>Спільна причина (бета-фактор)</translation>
    </message>
    <message>
        <source>A tenth of all failures being common makes the third replica worth 7 %: what is common bounds what redundancy can do.</source>
        <translation>Якщо десята частина всіх відмов спільна, третя репліка дає лише 7 %: спільне обмежує те, на що здатне резервування.</translation>
    </message>
    <message>
        <source>Two correlated replicas</source>
        <translation>Дві корельовані репліки</translation>
    </message>
    <message>
        <source>A small correlation of rare failures outweighs the product of their chances.</source>
        <translation>Невелика кореляція рідкісних відмов переважує добуток їхніх імовірностей.</translation>
    </message>
    <message>
        <source>Shocks that hit both (Marshall-Olkin)</source>
        <translation>Удари по обох (Маршалл–Олкін)</translation>
    </message>
    <message>
        <source>A pair lives no longer than the common shock allows.</source>
        <translation>Пара живе не довше, ніж дозволяє спільний удар.</translation>
    </message>
    <message>
        <source>Replicas in racks, zones and regions</source>
        <translation>Репліки в стійках, зонах і регіонах</translation>
    </message>
    <message>
        <source>Spreading replicas pays until the next level they share is the likelier cause; it protects the data sooner than the quorum.</source>
        <translation>Рознесення реплік окупається, доки ймовірнішою причиною не стане наступний спільний для них рівень; дані воно захищає раніше, ніж кворум.</translation>
    </message>
    <message>
        <source>A poison request that is retried</source>
        <translation>Отруйний запит, який повторюють</translation>
    </message>
    <message>
        <source>One request that kills what it touches, retried elsewhere, takes down a fleet one server an interval.</source>
        <translation>Один запит, що вбиває все, чого торкнеться, з повторами на інших серверах виводить із ладу парк, по серверу за інтервал.</translation>
    </message>
    <message>
        <source>Poison requests at random</source>
        <translation>Випадкові отруйні запити</translation>
    </message>
    <message>
        <source>Each poison request takes one server away for the time of a restart: the fleet is a loss system whose customers are poison.</source>
        <translation>Кожен отруйний запит забирає один сервер на час перезапуску: парк — це система з втратами, вимоги в якій — отрута.</translation>
    </message>
    <message>
        <source>A resource leak</source>
        <translation>Витік ресурсу</translation>
    </message>
    <message>
        <source>Servers that started together crash together; restarts at random moments spread them.</source>
        <translation>Сервери, що запустилися разом, разом і падають; перезапуски у випадкові миті розводять їх у часі.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Період</translation>
    </message>
    <message>
        <source>Time from one probe to the next.</source>
        <translation>Час від однієї перевірки до наступної.</translation>
    </message>
    <message>
        <source>Failed probes that count as dead.</source>
        <translation>Кількість невдалих перевірок, після якої сервер вважають мертвим.</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>Зависання</translation>
    </message>
    <message>
        <source>How long a probe of a dead server takes: its timeout, or 0 when it is refused.</source>
        <translation>Скільки триває перевірка мертвого сервера: її тайм-аут або 0, якщо її одразу відхилено.</translation>
    </message>
    <message>
        <source>The server dies at a random moment between two probes, for good.</source>
        <translation>Сервер гине назавжди у випадкову мить між двома перевірками.</translation>
    </message>
    <message>
        <source>Every probe from then on fails, and none before.</source>
        <translation>Відтоді невдала кожна перевірка, а доти — жодна.</translation>
    </message>
    <message>
        <source>Requests are spread evenly until it is found.</source>
        <translation>Доки його не виявлено, запити розподіляються рівномірно.</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>Найраніше</translation>
    </message>
    <message>
        <source>The shortest time to detection.</source>
        <translation>Найменший час до виявлення.</translation>
    </message>
    <message>
        <source>The mean time; all in between are equally likely.</source>
        <translation>Середній час; усі проміжні однаково ймовірні.</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Найпізніше</translation>
    </message>
    <message>
        <source>The longest time to detection.</source>
        <translation>Найбільший час до виявлення.</translation>
    </message>
    <message>
        <source>Requests lost</source>
        <translation>Втрачені запити</translation>
    </message>
    <message>
        <source>Requests sent to it meanwhile, on average.</source>
        <translation>Скільки запитів тим часом надіслано на нього, у середньому.</translation>
    </message>
    <message>
        <source>The chance that a probe fails.</source>
        <translation>Імовірність, що перевірка невдала.</translation>
    </message>
    <message>
        <source>Probes fail independently of each other, all with the same chance.</source>
        <translation>Перевірки невдалі незалежно одна від одної, усі з однаковою ймовірністю.</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Перевірки</translation>
    </message>
    <message>
        <source>Mean number of probes until that many failed in a row.</source>
        <translation>Середня кількість перевірок, доки стільки з них не стануть невдалими поспіль.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Mean time until the server is found.</source>
        <translation>Середній час до виявлення сервера.</translation>
    </message>
    <message>
        <source>Time in hours</source>
        <translation>Час у годинах</translation>
    </message>
    <message>
        <source>The same in hours.</source>
        <translation>Те саме в годинах.</translation>
    </message>
    <message>
        <source>The share of requests the gray server fails.</source>
        <translation>Частка запитів, на які сірий сервер відповідає помилкою.</translation>
    </message>
    <message>
        <source>One server fails a share of its requests, the others none.</source>
        <translation>Один сервер відповідає помилкою на частку своїх запитів, решта — на жоден.</translation>
    </message>
    <message>
        <source>Requests are spread evenly, and a client retries once at most.</source>
        <translation>Запити розподіляються рівномірно, і клієнт повторює щонайбільше раз.</translation>
    </message>
    <message>
        <source>No retry</source>
        <translation>Без повторів</translation>
    </message>
    <message>
        <source>The share of requests that fail.</source>
        <translation>Частка невдалих запитів.</translation>
    </message>
    <message>
        <source>Retry on the same server</source>
        <translation>Повтор на тому самому сервері</translation>
    </message>
    <message>
        <source>The share that fails twice.</source>
        <translation>Частка запитів, невдалих двічі.</translation>
    </message>
    <message>
        <source>Retry on a random server</source>
        <translation>Повтор на випадковому сервері</translation>
    </message>
    <message>
        <source>Retry on another server</source>
        <translation>Повтор на іншому сервері</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Інтервал</translation>
    </message>
    <message>
        <source>Time from one heartbeat to the next.</source>
        <translation>Час від одного сигналу пульсу до наступного.</translation>
    </message>
    <message>
        <source>Time a heartbeat has from being sent until it is due.</source>
        <translation>Час від надсилання сигналу пульсу до миті, коли він має надійти.</translation>
    </message>
    <message>
        <source>The share of heartbeats that are lost.</source>
        <translation>Частка втрачених сигналів пульсу.</translation>
    </message>
    <message>
        <source>Mean delay of those that are not.</source>
        <translation>Середня затримка тих, що не втрачені.</translation>
    </message>
    <message>
        <source>The clocks of sender and receiver are synchronised.</source>
        <translation>Годинники відправника й отримувача синхронізовано.</translation>
    </message>
    <message>
        <source>Heartbeats are lost and delayed independently; delays are exponential.</source>
        <translation>Сигнали пульсу губляться й затримуються незалежно; затримки експоненційні.</translation>
    </message>
    <message>
        <source>The sender is alive, except for the bound on detection.</source>
        <translation>Відправник живий; це не стосується лише межі часу виявлення.</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Виявлення</translation>
    </message>
    <message>
        <source>The longest time until a crash is suspected for good.</source>
        <translation>Найбільший час, доки падіння не запідозрять остаточно.</translation>
    </message>
    <message>
        <source>Mean time from one false suspicion to the next; infinite where it is beyond all numbers.</source>
        <translation>Середній час від однієї хибної підозри до наступної; нескінченний, якщо він більший за будь-яке подаване число.</translation>
    </message>
    <message>
        <source>Mean time a false suspicion lasts.</source>
        <translation>Середня тривалість хибної підозри.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Точність</translation>
    </message>
    <message>
        <source>The share of time a live sender is trusted.</source>
        <translation>Частка часу, коли живому відправникові довіряють.</translation>
    </message>
    <message>
        <source>The longest a crash may go unnoticed.</source>
        <translation>Як довго падіння може лишатися непоміченим.</translation>
    </message>
    <message>
        <source>The shortest mean time between false suspicions.</source>
        <translation>Найменший середній час між хибними підозрами.</translation>
    </message>
    <message>
        <source>The longest mean time one may last.</source>
        <translation>Найбільша середня тривалість хибної підозри.</translation>
    </message>
    <message>
        <source>Delay variance</source>
        <translation>Дисперсія затримки</translation>
    </message>
    <message>
        <source>Variance of that delay, where its law is not known.</source>
        <translation>Дисперсія цієї затримки, якщо її закон невідомий.</translation>
    </message>
    <message>
        <source>Heartbeats are lost and delayed independently.</source>
        <translation>Сигнали пульсу губляться й затримуються незалежно.</translation>
    </message>
    <message>
        <source>Exponential: delays are. Any law: only their mean and variance are known.</source>
        <translation>Експоненційний: такими є затримки. Будь-який закон: відомі лише їхнє середнє та дисперсія.</translation>
    </message>
    <message>
        <source>The rarest heartbeats that do, delays being exponential.</source>
        <translation>Найрідші сигнали пульсу, яких досить за експоненційних затримок.</translation>
    </message>
    <message>
        <source>The time each has until it is due.</source>
        <translation>Час, за який має надійти кожен сигнал.</translation>
    </message>
    <message>
        <source>Interval, any law</source>
        <translation>Інтервал, будь-який закон</translation>
    </message>
    <message>
        <source>The rarest heartbeats that do for every law of delays.</source>
        <translation>Найрідші сигнали пульсу, яких досить за будь-якого закону затримок.</translation>
    </message>
    <message>
        <source>Shift, any law</source>
        <translation>Зсув, будь-який закон</translation>
    </message>
    <message>
        <source>Mistakes come every</source>
        <translation>Хибна підозра раз на</translation>
    </message>
    <message>
        <source>Mean time from one false suspicion to the next with that interval and shift; infinite when there are none.</source>
        <translation>Середній час від однієї хибної підозри до наступної з такими інтервалом і зсувом; нескінченний, якщо їх немає.</translation>
    </message>
    <message>
        <source>A mistake lasts</source>
        <translation>Хибна підозра триває</translation>
    </message>
    <message>
        <source>Mean time one lasts.</source>
        <translation>Її середня тривалість.</translation>
    </message>
    <message>
        <source>Mean interval</source>
        <translation>Середній інтервал</translation>
    </message>
    <message>
        <source>Between two heartbeats.</source>
        <translation>Між двома сигналами пульсу.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Стандартне відхилення</translation>
    </message>
    <message>
        <source>Of that interval.</source>
        <translation>Цього інтервалу.</translation>
    </message>
    <message>
        <source>Silence that is added before suspicion grows.</source>
        <translation>Тиша, яка додається, перш ніж підозра почне зростати.</translation>
    </message>
    <message>
        <source>The phi at which the sender is suspected.</source>
        <translation>Значення фі, за якого відправника підозрюють.</translation>
    </message>
    <message>
        <source>Mean and deviation are known, not estimated from a short window.</source>
        <translation>Середнє й відхилення відомі, а не оцінені за коротким вікном.</translation>
    </message>
    <message>
        <source>Akka: intervals are normal. Cassandra: they are exponential.</source>
        <translation>Akka: інтервали нормальні. Cassandra: експоненційні.</translation>
    </message>
    <message>
        <source>Akka</source>
        <translation>Akka</translation>
    </message>
    <message>
        <source>Silence until suspicion with Akka&apos;s approximation.</source>
        <translation>Тиша до підозри за наближенням Akka.</translation>
    </message>
    <message>
        <source>Exact normal</source>
        <translation>Точний нормальний</translation>
    </message>
    <message>
        <source>The same with the normal law itself.</source>
        <translation>Те саме за самим нормальним законом.</translation>
    </message>
    <message>
        <source>Cassandra</source>
        <translation>Cassandra</translation>
    </message>
    <message>
        <source>Silence until suspicion with exponential intervals and no pause.</source>
        <translation>Тиша до підозри за експоненційних інтервалів і без паузи.</translation>
    </message>
    <message>
        <source>Akka, in deviations</source>
        <translation>Akka, у відхиленнях</translation>
    </message>
    <message>
        <source>Standard deviations beyond mean and pause.</source>
        <translation>Стандартних відхилень понад середнє й паузу.</translation>
    </message>
    <message>
        <source>Normal, in deviations</source>
        <translation>Нормальний, у відхиленнях</translation>
    </message>
    <message>
        <source>Fan-out</source>
        <translation>Віяло запиту</translation>
    </message>
    <message>
        <source>Servers each request asks.</source>
        <translation>Скільки серверів питає кожен запит.</translation>
    </message>
    <message>
        <source>The share of answers of one server that are slow.</source>
        <translation>Частка повільних відповідей одного сервера.</translation>
    </message>
    <message>
        <source>Servers are slow independently of each other.</source>
        <translation>Сервери бувають повільними незалежно один від одного.</translation>
    </message>
    <message>
        <source>A request waits for all its answers.</source>
        <translation>Запит чекає на всі свої відповіді.</translation>
    </message>
    <message>
        <source>Hedged: each part is asked twice, at no cost to anyone.</source>
        <translation>Дублювання: кожну частину питають двічі, і це нікому нічого не коштує.</translation>
    </message>
    <message>
        <source>Slow requests</source>
        <translation>Повільні запити</translation>
    </message>
    <message>
        <source>The share of requests with one slow answer at least.</source>
        <translation>Частка запитів, у яких принаймні одна відповідь повільна.</translation>
    </message>
    <message>
        <source>Slow though hedged</source>
        <translation>Повільні попри дублювання</translation>
    </message>
    <message>
        <source>The same when each part is asked of two servers and the faster counts.</source>
        <translation>Те саме, коли кожну частину питають у двох серверів і враховують швидшу відповідь.</translation>
    </message>
    <message>
        <source>Detection by probes</source>
        <translation>Виявлення перевірками</translation>
    </message>
    <message>
        <source>Three strikes ten seconds apart take 25 seconds on average, and what is sent meanwhile is lost.</source>
        <translation>Три невдачі поспіль із кроком у десять секунд — це в середньому 25 секунд, і все надіслане за цей час втрачено.</translation>
    </message>
    <message>
        <source>How long a gray server escapes</source>
        <translation>Як довго сірий сервер лишається непоміченим</translation>
    </message>
    <message>
        <source>A server that fails one probe in ten survives three strikes for three hours.</source>
        <translation>Сервер, у якого невдала кожна десята перевірка, три години уникає трьох невдач поспіль.</translation>
    </message>
    <message>
        <source>Retries around a gray server</source>
        <translation>Повтори довкола сірого сервера</translation>
    </message>
    <message>
        <source>Where a retry goes matters more than how many there are.</source>
        <translation>Куди йде повтор, важить більше, ніж скільки їх.</translation>
    </message>
    <message>
        <source>Heartbeats with a deadline (NFD-S)</source>
        <translation>Сигнали пульсу зі строком (NFD-S)</translation>
    </message>
    <message>
        <source>A detector trades the time to find a crash for the mistakes it makes about the living.</source>
        <translation>Що швидше детектор виявляє падіння, то частіше хибно підозрює живих.</translation>
    </message>
    <message>
        <source>How rare heartbeats may be (NFD-S)</source>
        <translation>Якими рідкими можуть бути сигнали пульсу (NFD-S)</translation>
    </message>
    <message>
        <source>The interval and the shift of the cheapest detector that finds crashes soon enough and is wrong rarely enough.</source>
        <translation>Інтервал і зсув найдешевшого детектора, який виявляє падіння досить швидко й помиляється досить рідко.</translation>
    </message>
    <message>
        <source>Suspicion by phi</source>
        <translation>Підозра за фі</translation>
    </message>
    <message>
        <source>How long silence lasts until phi reaches its threshold: Akka&apos;s approximation differs from the normal law in the tail, where it counts.</source>
        <translation>Скільки триває тиша, доки фі сягне порога: наближення Akka відрізняється від нормального закону на хвості, де це й важить.</translation>
    </message>
    <message>
        <source>The tail at scale</source>
        <translation>Хвіст у великому масштабі</translation>
    </message>
    <message>
        <source>What is rare for one server is common for a request that asks a hundred.</source>
        <translation>Що рідкісне для одного сервера, те звичне для запиту, який питає сотню.</translation>
    </message>
    <message>
        <source>Components of the fleet, all alike.</source>
        <translation>Компоненти парку, усі однакові.</translation>
    </message>
    <message>
        <source>Time between failures</source>
        <translation>Час між відмовами</translation>
    </message>
    <message>
        <source>Mean lifetime of one component.</source>
        <translation>Середній строк служби одного компонента.</translation>
    </message>
    <message>
        <source>The time the fleet is watched.</source>
        <translation>Час спостереження за парком.</translation>
    </message>
    <message>
        <source>Lifetimes are exponential and independent: no age, no batches.</source>
        <translation>Строки служби експоненційні й незалежні: ні віку, ні партій.</translation>
    </message>
    <message>
        <source>Where replaced, at once and by one of the same kind.</source>
        <translation>Якщо замінюють, то одразу й на такий самий.</translation>
    </message>
    <message>
        <source>The mean number of failures, each being replaced.</source>
        <translation>Середня кількість відмов, якщо після кожної замінюють.</translation>
    </message>
    <message>
        <source>Of that number.</source>
        <translation>Цієї кількості.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Щонайменше</translation>
    </message>
    <message>
        <source>Lower end of a range of 95 %.</source>
        <translation>Нижня межа інтервалу 95 %.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Щонайбільше</translation>
    </message>
    <message>
        <source>Upper end of a range of 95 %.</source>
        <translation>Верхня межа інтервалу 95 %.</translation>
    </message>
    <message>
        <source>Failures, none replaced</source>
        <translation>Відмови без замін</translation>
    </message>
    <message>
        <source>The mean number when nothing is replaced.</source>
        <translation>Середня кількість, якщо нічого не замінюють.</translation>
    </message>
    <message>
        <source>Its standard deviation</source>
        <translation>Їхнє стандартне відхилення</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>Перша відмова</translation>
    </message>
    <message>
        <source>Mean time until the first failure.</source>
        <translation>Середній час до першої відмови.</translation>
    </message>
    <message>
        <source>As on the component&apos;s sheet.</source>
        <translation>Як у паспорті компонента.</translation>
    </message>
    <message>
        <source>Lifetimes are exponential: the hazard does not change with age.</source>
        <translation>Строки служби експоненційні: інтенсивність відмов не змінюється з віком.</translation>
    </message>
    <message>
        <source>Failing within a year</source>
        <translation>Відмовляють за рік</translation>
    </message>
    <message>
        <source>The share that fails in the first year.</source>
        <translation>Частка тих, що відмовляють за перший рік.</translation>
    </message>
    <message>
        <source>Failures in the log.</source>
        <translation>Відмови в журналі.</translation>
    </message>
    <message>
        <source>Drive-days</source>
        <translation>Диско-дні</translation>
    </message>
    <message>
        <source>Days in service, summed over all drives.</source>
        <translation>Дні в роботі, сума за всіма дисками.</translation>
    </message>
    <message>
        <source>Every day in service and every failure is counted.</source>
        <translation>Враховано кожен день роботи й кожну відмову.</translation>
    </message>
    <message>
        <source>A year has 365 days.</source>
        <translation>У році 365 днів.</translation>
    </message>
    <message>
        <source>Annual failure rate</source>
        <translation>Річна частота відмов</translation>
    </message>
    <message>
        <source>Failures for each year a drive was in service.</source>
        <translation>Відмов на кожен рік роботи диска.</translation>
    </message>
    <message>
        <source>Failures of one component a year.</source>
        <translation>Відмов одного компонента за рік.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дні</translation>
    </message>
    <message>
        <source>Length of the period.</source>
        <translation>Тривалість періоду.</translation>
    </message>
    <message>
        <source>The mean number in that period.</source>
        <translation>Середня кількість за цей період.</translation>
    </message>
    <message>
        <source>Chance of none</source>
        <translation>Імовірність жодної</translation>
    </message>
    <message>
        <source>The chance of a period without any failure.</source>
        <translation>Імовірність періоду без жодної відмови.</translation>
    </message>
    <message>
        <source>Components that all fail.</source>
        <translation>Компоненти, які відмовляють усі.</translation>
    </message>
    <message>
        <source>Time within which they all fail.</source>
        <translation>Час, за який вони всі відмовляють.</translation>
    </message>
    <message>
        <source>In a given window</source>
        <translation>У заданому вікні</translation>
    </message>
    <message>
        <source>The chance in one window that is fixed in advance.</source>
        <translation>Імовірність для одного вікна, визначеного наперед.</translation>
    </message>
    <message>
        <source>In any window</source>
        <translation>У будь-якому вікні</translation>
    </message>
    <message>
        <source>Occasions a year in any window of that length; holds while the window is short beside the mtbf.</source>
        <translation>Скільки разів на рік це стається в якомусь вікні такої тривалості; справджується, поки вікно коротке порівняно з mtbf.</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Частота помилок</translation>
    </message>
    <message>
        <source>Errors in 10^9 hours for each megabit.</source>
        <translation>Помилок за 10^9 год на кожен мегабіт.</translation>
    </message>
    <message>
        <source>It is a mean: in the field a few bad modules have most of the errors.</source>
        <translation>Це середнє: на практиці більшість помилок припадає на кілька поганих модулів.</translation>
    </message>
    <message>
        <source>Correctable errors for each gigabyte and year.</source>
        <translation>Виправних помилок на гігабайт за рік.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Вік</translation>
    </message>
    <message>
        <source>Time in service.</source>
        <translation>Час у роботі.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Below 1 the hazard falls with age, above 1 it rises, at 1 it stays.</source>
        <translation>Менша за 1 — інтенсивність відмов із віком спадає, більша за 1 — зростає, 1 — не змінюється.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>The age by which 63 % have failed.</source>
        <translation>Вік, до якого відмовляє 63 %.</translation>
    </message>
    <message>
        <source>All components are of one kind, new at age 0.</source>
        <translation>Усі компоненти одного виду, нові у віці 0.</translation>
    </message>
    <message>
        <source>Lifetimes are independent of each other.</source>
        <translation>Строки служби незалежні один від одного.</translation>
    </message>
    <message>
        <source>Mean lifetime</source>
        <translation>Середній строк служби</translation>
    </message>
    <message>
        <source>The mean age at failure.</source>
        <translation>Середній вік на час відмови.</translation>
    </message>
    <message>
        <source>Squared variation</source>
        <translation>Квадрат варіації</translation>
    </message>
    <message>
        <source>Variance over the mean squared: 1 for exponential lifetimes.</source>
        <translation>Відношення дисперсії до квадрата середнього: 1 для експоненційних строків служби.</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Інтенсивність відмов</translation>
    </message>
    <message>
        <source>Failures per hour among those that have reached that age.</source>
        <translation>Відмов за годину серед тих, що дожили до цього віку.</translation>
    </message>
    <message>
        <source>Failed by then</source>
        <translation>Відмовили на той час</translation>
    </message>
    <message>
        <source>The share that has failed by that age.</source>
        <translation>Частка тих, що відмовили до цього віку.</translation>
    </message>
    <message>
        <source>Infant shape</source>
        <translation>Ранні відмови, форма</translation>
    </message>
    <message>
        <source>Shape of early failures.</source>
        <translation>Форма ранніх відмов.</translation>
    </message>
    <message>
        <source>Infant scale</source>
        <translation>Ранні відмови, масштаб</translation>
    </message>
    <message>
        <source>Scale of early failures.</source>
        <translation>Масштаб ранніх відмов.</translation>
    </message>
    <message>
        <source>Chance failures</source>
        <translation>Випадкові відмови</translation>
    </message>
    <message>
        <source>Mean time between failures that do not depend on age.</source>
        <translation>Середній час між відмовами, що не залежать від віку.</translation>
    </message>
    <message>
        <source>Wear shape</source>
        <translation>Зношування, форма</translation>
    </message>
    <message>
        <source>Shape of wear-out.</source>
        <translation>Форма зношування.</translation>
    </message>
    <message>
        <source>Wear scale</source>
        <translation>Зношування, масштаб</translation>
    </message>
    <message>
        <source>Scale of wear-out.</source>
        <translation>Масштаб зношування.</translation>
    </message>
    <message>
        <source>The three causes compete and are independent of each other.</source>
        <translation>Три причини конкурують і незалежні одна від одної.</translation>
    </message>
    <message>
        <source>Infant hazard</source>
        <translation>Ранні відмови, інтенсивність</translation>
    </message>
    <message>
        <source>Early failures per hour at that age.</source>
        <translation>Ранніх відмов за годину в цьому віці.</translation>
    </message>
    <message>
        <source>Chance hazard</source>
        <translation>Випадкові, інтенсивність</translation>
    </message>
    <message>
        <source>Failures per hour that age does not change.</source>
        <translation>Відмов за годину, яких вік не змінює.</translation>
    </message>
    <message>
        <source>Wear hazard</source>
        <translation>Зношування, інтенсивність</translation>
    </message>
    <message>
        <source>Failures per hour by wear at that age.</source>
        <translation>Відмов за годину через зношування в цьому віці.</translation>
    </message>
    <message>
        <source>All three together.</source>
        <translation>Усі три разом.</translation>
    </message>
    <message>
        <source>Quietest age</source>
        <translation>Найспокійніший вік</translation>
    </message>
    <message>
        <source>The age at which the hazard is least.</source>
        <translation>Вік, у якому інтенсивність відмов найменша.</translation>
    </message>
    <message>
        <source>Failures of a fleet</source>
        <translation>Відмови в парку</translation>
    </message>
    <message>
        <source>A part that lasts ten years fails every few days in a fleet of a thousand.</source>
        <translation>Деталь, що служить десять років, у парку з тисячі відмовляє кожні кілька днів.</translation>
    </message>
    <message>
        <source>From hours to years</source>
        <translation>Від годин до років</translation>
    </message>
    <message>
        <source>A million hours between failures is not a life of a century: it is 0.87 % a year.</source>
        <translation>Мільйон годин між відмовами — це не століття життя, а 0,87 % відмов на рік.</translation>
    </message>
    <message>
        <source>From a log to a rate</source>
        <translation>Від журналу до частоти</translation>
    </message>
    <message>
        <source>How a log of drives becomes an annual failure rate.</source>
        <translation>Як журнал дисків стає річною частотою відмов.</translation>
    </message>
    <message>
        <source>A quiet week</source>
        <translation>Спокійний тиждень</translation>
    </message>
    <message>
        <source>In a large fleet a week without a failure does not happen.</source>
        <translation>У великому парку тижня без відмови не буває.</translation>
    </message>
    <message>
        <source>All in one week</source>
        <translation>Усі за один тиждень</translation>
    </message>
    <message>
        <source>Servers that fail independently all but never fail together: where they do, suspect a common cause.</source>
        <translation>Сервери, що відмовляють незалежно, майже ніколи не відмовляють разом: якщо таке сталося, шукайте спільну причину.</translation>
    </message>
    <message>
        <source>From failures in time to errors for each gigabyte and year.</source>
        <translation>Від FIT (відмов за мільярд годин) до помилок на гігабайт за рік.</translation>
    </message>
    <message>
        <source>Weibull lifetimes</source>
        <translation>Строки служби за Вейбуллом</translation>
    </message>
    <message>
        <source>One shape parameter tells infant mortality from wear-out.</source>
        <translation>Один параметр форми відрізняє ранні відмови від зношування.</translation>
    </message>
    <message>
        <source>The bathtub</source>
        <translation>«Ванна»</translation>
    </message>
    <message>
        <source>Infant mortality, chance and wear-out as competing risks: the hazard falls, stays and rises.</source>
        <translation>Ранні відмови, випадковість і зношування як конкурентні ризики: інтенсивність відмов спадає, тримається і зростає.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Параметри</translation>
    </message>
    <message>
        <source>The busy share of each server.</source>
        <translation>Частка часу, коли кожен сервер зайнятий.</translation>
    </message>
    <message>
        <source>Time in the queue before service.</source>
        <translation>Час у черзі до обслуговування.</translation>
    </message>
    <message>
        <source>Mean time in system</source>
        <translation>Середній час у системі</translation>
    </message>
    <message>
        <source>Waiting and service together.</source>
        <translation>Очікування й обслуговування разом.</translation>
    </message>
    <message>
        <source>Mean number waiting</source>
        <translation>Середня кількість у черзі</translation>
    </message>
    <message>
        <source>Requests that wait, those in service not counted.</source>
        <translation>Запити, що чекають, без тих, що обслуговуються.</translation>
    </message>
    <message>
        <source>Mean number in system</source>
        <translation>Середня кількість у системі</translation>
    </message>
    <message>
        <source>Requests that wait or are served.</source>
        <translation>Запити, що чекають або обслуговуються.</translation>
    </message>
    <message>
        <source>Chance to wait</source>
        <translation>Імовірність чекати</translation>
    </message>
    <message>
        <source>The share of requests that find every server busy.</source>
        <translation>Частка запитів, які застають усі сервери зайнятими.</translation>
    </message>
    <message>
        <source>Quantile of the time in system</source>
        <translation>Квантиль часу в системі</translation>
    </message>
    <message>
        <source>The time below which the share `level` of all requests stays.</source>
        <translation>Час, якого не перевищує частка `level` усіх запитів.</translation>
    </message>
    <message>
        <source>The share of requests turned away.</source>
        <translation>Частка відхилених запитів.</translation>
    </message>
    <message>
        <source>Mean number of servers that would be busy if there were enough of them.</source>
        <translation>Середня кількість серверів, які були б зайняті, якби їх вистачало.</translation>
    </message>
    <message>
        <source>Requests arrive at random (Poisson) at a constant rate.</source>
        <translation>Запити надходять випадково (за Пуассоном) зі сталою частотою.</translation>
    </message>
    <message>
        <source>Service times are exponential and independent.</source>
        <translation>Часи обслуговування експоненційні й незалежні.</translation>
    </message>
    <message>
        <source>Nobody gives up, and nothing is retried.</source>
        <translation>Ніхто не здається, і нічого не повторюють.</translation>
    </message>
    <message>
        <source>Requests that fit, those in service included; the next is turned away.</source>
        <translation>Скільки запитів уміщується, разом із тими, що обслуговуються; наступний відхиляють.</translation>
    </message>
    <message>
        <source>The queue is first-in first-out, and turning away costs nothing.</source>
        <translation>Черга обслуговується в порядку надходження, і відхилення нічого не коштує.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Пропускна здатність</translation>
    </message>
    <message>
        <source>Requests that are let in and finished.</source>
        <translation>Запити, які прийнято й завершено.</translation>
    </message>
    <message>
        <source>There is no queue: who finds every server busy is turned away and does not come back.</source>
        <translation>Черги немає: запит, що застав усі сервери зайнятими, відхиляють, і він не повертається.</translation>
    </message>
    <message>
        <source>Service times are independent; their law does not matter, only its mean.</source>
        <translation>Часи обслуговування незалежні; важить лише середнє, а не їхній закон.</translation>
    </message>
    <message>
        <source>Busy servers</source>
        <translation>Зайняті сервери</translation>
    </message>
    <message>
        <source>The mean number of servers at work.</source>
        <translation>Середня кількість серверів за роботою.</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Варіація</translation>
    </message>
    <message>
        <source>Standard deviation of the service time over its mean: 0 constant, 1 exponential.</source>
        <translation>Відношення стандартного відхилення часу обслуговування до середнього: 0 — сталий, 1 — експоненційний.</translation>
    </message>
    <message>
        <source>Service times are independent, of any law with that variation.</source>
        <translation>Часи обслуговування незалежні, за будь-яким законом із такою варіацією.</translation>
    </message>
    <message>
        <source>One server, first-in first-out, and a queue without a bound.</source>
        <translation>Один сервер, порядок надходження, черга без межі.</translation>
    </message>
    <message>
        <source>Time since the overload began.</source>
        <translation>Час від початку перевантаження.</translation>
    </message>
    <message>
        <source>The queue has no bound and nobody gives up.</source>
        <translation>Черга не має межі, і ніхто не здається.</translation>
    </message>
    <message>
        <source>The overload lasts: random ups and downs are small beside it.</source>
        <translation>Перевантаження тривале: випадкові коливання порівняно з ним малі.</translation>
    </message>
    <message>
        <source>Requests by which the queue grows each second.</source>
        <translation>На скільки запитів черга зростає щосекунди.</translation>
    </message>
    <message>
        <source>Requests that wait by then.</source>
        <translation>Скільки запитів чекає на той час.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Threads of all servers together.</source>
        <translation>Потоки всіх серверів разом.</translation>
    </message>
    <message>
        <source>Normal time</source>
        <translation>Звичайний час</translation>
    </message>
    <message>
        <source>How long a request takes that does not hang.</source>
        <translation>Скільки триває запит, що не зависає.</translation>
    </message>
    <message>
        <source>Hanging share</source>
        <translation>Частка завислих</translation>
    </message>
    <message>
        <source>The share of requests that hang.</source>
        <translation>Частка запитів, що зависають.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>How long a request that hangs holds its thread.</source>
        <translation>Як довго завислий запит тримає свій потік.</translation>
    </message>
    <message>
        <source>Threads asked for</source>
        <translation>Потрібно потоків</translation>
    </message>
    <message>
        <source>Threads that would be busy if there were enough of them.</source>
        <translation>Скільки потоків було б зайнято, якби їх вистачало.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Відхилені</translation>
    </message>
    <message>
        <source>The share of requests that find no thread free.</source>
        <translation>Частка запитів, яким не знайшлося вільного потоку.</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Обслужені</translation>
    </message>
    <message>
        <source>The share of requests that get a thread.</source>
        <translation>Частка запитів, що дістають потік.</translation>
    </message>
    <message>
        <source>Arrival rate</source>
        <translation>Інтенсивність надходжень</translation>
    </message>
    <message>
        <source>Requests that arrive at the whole fleet per second, at random.</source>
        <translation>Запитів, що випадково надходять до всього парку за секунду.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Серверів на вибір</translation>
    </message>
    <message>
        <source>Servers looked at; the request goes to the shortest of their queues.</source>
        <translation>Скільки серверів переглядають; запит іде до найкоротшої з їхніх черг.</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Довжина черги</translation>
    </message>
    <message>
        <source>Length, the request in service included, whose share of servers is asked for.</source>
        <translation>Довжина разом із запитом, що обслуговується, для якої шукають частку серверів.</translation>
    </message>
    <message>
        <source>Requests arrive at random (Poisson) and service times are exponential.</source>
        <translation>Запити надходять випадково (за Пуассоном), часи обслуговування експоненційні.</translation>
    </message>
    <message>
        <source>The fleet is large: about 500 servers for 2 %.</source>
        <translation>Парк великий: для похибки 2 % — близько 500 серверів.</translation>
    </message>
    <message>
        <source>Queue lengths are known at once and without error.</source>
        <translation>Довжини черг відомі одразу й без похибки.</translation>
    </message>
    <message>
        <source>Mean time, one at random</source>
        <translation>Середній час, навмання</translation>
    </message>
    <message>
        <source>Each request to a server drawn at random.</source>
        <translation>Кожен запит — на випадково вибраний сервер.</translation>
    </message>
    <message>
        <source>Mean time, in turn</source>
        <translation>Середній час, по колу</translation>
    </message>
    <message>
        <source>Each request to the next server.</source>
        <translation>Кожен запит — на наступний сервер.</translation>
    </message>
    <message>
        <source>Mean time, shortest of several</source>
        <translation>Середній час, найкоротша з кількох</translation>
    </message>
    <message>
        <source>Servers with that queue</source>
        <translation>Сервери з такою чергою</translation>
    </message>
    <message>
        <source>The share of servers with at least `length` requests under the shortest of several.</source>
        <translation>Частка серверів, що мають щонайменше `length` запитів, за вибору найкоротшої з кількох.</translation>
    </message>
    <message>
        <source>One server (M/M/1)</source>
        <translation>Один сервер (M/M/1)</translation>
    </message>
    <message>
        <source>Latency is a hyperbola in utilisation: twice the load is not twice the time. From 50 % to 90 % busy the mean grows fivefold, to 99 % fiftyfold.</source>
        <translation>Затримка залежить від завантаженості за гіперболою: удвічі більше навантаження — це не вдвічі більший час. Від 50 % до 90 % середнє зростає вп’ятеро, до 99 % — у п’ятдесят разів.</translation>
    </message>
    <message>
        <source>Several servers, one queue (M/M/c)</source>
        <translation>Кілька серверів, одна черга (M/M/c)</translation>
    </message>
    <message>
        <source>Servers that share a queue wait together only when all are busy, so pooling pays: five servers at 80 % take 1.55 service times where five queues of their own take 5.</source>
        <translation>На серверах зі спільною чергою чекають лише тоді, коли зайняті всі, тож об’єднувати вигідно: п’ять серверів, завантажених на 80 %, дають 1,55 часу обслуговування, а з п’ятьма окремими чергами — 5.</translation>
    </message>
    <message>
        <source>A bounded queue (M/M/c/K)</source>
        <translation>Обмежена черга (M/M/c/K)</translation>
    </message>
    <message>
        <source>A bound turns requests away and keeps the wait of the rest short, at every load.</source>
        <translation>Межа відхиляє частину запитів, зате решта чекає недовго за будь-якого навантаження.</translation>
    </message>
    <message>
        <source>Loss without a queue (Erlang B)</source>
        <translation>Втрати без черги (Ерланг B)</translation>
    </message>
    <message>
        <source>How much is lost when whoever finds every server busy is turned away. It holds for every law of service times.</source>
        <translation>Скільки втрачається, якщо відхиляти кожного, хто застав усі сервери зайнятими. Справджується за будь-якого закону часу обслуговування.</translation>
    </message>
    <message>
        <source>Chance to wait (Erlang C)</source>
        <translation>Імовірність чекати (Ерланг C)</translation>
    </message>
    <message>
        <source>How many find every server busy when there is room to wait for all.</source>
        <translation>Скільки запитів застає всі сервери зайнятими, коли місця для очікування вистачає всім.</translation>
    </message>
    <message>
        <source>Any service time (M/G/1)</source>
        <translation>Будь-який час обслуговування (M/G/1)</translation>
    </message>
    <message>
        <source>The wait grows with the variation of the service times: a few slow requests make all wait.</source>
        <translation>Очікування зростає з варіацією часу обслуговування: через кілька повільних запитів чекають усі.</translation>
    </message>
    <message>
        <source>Overload without a bound</source>
        <translation>Перевантаження без межі</translation>
    </message>
    <message>
        <source>At or above capacity there is no steady state: the queue grows for as long as it lasts.</source>
        <translation>На рівні потужності чи вище усталеного стану немає: черга зростає, доки це триває.</translation>
    </message>
    <message>
        <source>Thread-pool exhaustion</source>
        <translation>Вичерпання пулу потоків</translation>
    </message>
    <message>
        <source>Slow is worse than dead: a twentieth of the requests that hang until a deadline takes the threads of all.</source>
        <translation>Повільне гірше за мертве: двадцята частина запитів, які зависають до строку, забирає потоки в усіх.</translation>
    </message>
    <message>
        <source>The shorter of two queues</source>
        <translation>Коротша з двох черг</translation>
    </message>
    <message>
        <source>Looking at two servers instead of one takes almost all of the wait away; looking at more adds little.</source>
        <translation>Якщо глянути на два сервери замість одного, очікування майже зникає; більше серверів додає мало.</translation>
    </message>
    <message>
        <source>Replicas are down independently, and a crash is all that happens.</source>
        <translation>Репліки відмовляють незалежно, і нічого, крім падінь, не трапляється.</translation>
    </message>
    <message>
        <source>Any quorum can go on at once; electing a leader takes no time.</source>
        <translation>Будь-який кворум може продовжувати одразу; вибори лідера не забирають часу.</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Доступність</translation>
    </message>
    <message>
        <source>The share of time a quorum is up.</source>
        <translation>Частка часу, коли кворум є.</translation>
    </message>
    <message>
        <source>The share of time it is not.</source>
        <translation>Частка часу, коли його немає.</translation>
    </message>
    <message>
        <source>What that is in a year.</source>
        <translation>Скільки це за рік.</translation>
    </message>
    <message>
        <source>Tolerated crashes</source>
        <translation>Допустимі падіння</translation>
    </message>
    <message>
        <source>Replicas that may be down.</source>
        <translation>Скільки реплік може не працювати.</translation>
    </message>
    <message>
        <source>Quorums meet</source>
        <translation>Кворуми перетинаються</translation>
    </message>
    <message>
        <source>1 when any two quorums share a replica, else 0: then two halves may decide differently.</source>
        <translation>1, якщо будь-які два кворуми мають спільну репліку, інакше 0: тоді дві половини можуть вирішити по-різному.</translation>
    </message>
    <message>
        <source>A partition in two puts each replica on either side with chance 1/2.</source>
        <translation>Розрив надвоє відносить кожну репліку на той чи той бік з імовірністю 1/2.</translation>
    </message>
    <message>
        <source>All replicas are up.</source>
        <translation>Усі репліки працюють.</translation>
    </message>
    <message>
        <source>No majority</source>
        <translation>Немає більшості</translation>
    </message>
    <message>
        <source>The chance that neither side has a majority.</source>
        <translation>Імовірність, що більшості не має жоден бік.</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Більшість</translation>
    </message>
    <message>
        <source>Replicas that make one.</source>
        <translation>Скільки реплік її становлять.</translation>
    </message>
    <message>
        <source>Replicas that agree.</source>
        <translation>Репліки, що домовляються.</translation>
    </message>
    <message>
        <source>Replicas that may say anything.</source>
        <translation>Репліки, що можуть казати будь-що.</translation>
    </message>
    <message>
        <source>Messages are counted without faults, batches or retransmissions.</source>
        <translation>Повідомлення пораховано без несправностей, пакетування та повторних надсилань.</translation>
    </message>
    <message>
        <source>Messages are not signed.</source>
        <translation>Повідомлення не підписані.</translation>
    </message>
    <message>
        <source>PBFT</source>
        <translation>PBFT</translation>
    </message>
    <message>
        <source>Pre-prepare, prepare and commit of one request.</source>
        <translation>Pre-prepare, prepare і commit одного запиту.</translation>
    </message>
    <message>
        <source>Oral messages</source>
        <translation>Усні повідомлення</translation>
    </message>
    <message>
        <source>The recursive algorithm OM(f).</source>
        <translation>Рекурсивний алгоритм OM(f).</translation>
    </message>
    <message>
        <source>Replicas needed</source>
        <translation>Потрібно реплік</translation>
    </message>
    <message>
        <source>For that many that lie: 3 f + 1.</source>
        <translation>Для стількох, що обманюють: 3 f + 1.</translation>
    </message>
    <message>
        <source>For crashes</source>
        <translation>Для падінь</translation>
    </message>
    <message>
        <source>For that many that crash: 2 f + 1.</source>
        <translation>Для стількох, що падають: 2 f + 1.</translation>
    </message>
    <message>
        <source>What lying costs over crashing.</source>
        <translation>У скільки разів обман дорожчий за падіння.</translation>
    </message>
    <message>
        <source>Keys that are written, all alike.</source>
        <translation>Ключі, у які пишуть, усі однакові.</translation>
    </message>
    <message>
        <source>Writes here</source>
        <translation>Записи тут</translation>
    </message>
    <message>
        <source>Writes on one side.</source>
        <translation>Записи по один бік.</translation>
    </message>
    <message>
        <source>Writes there</source>
        <translation>Записи там</translation>
    </message>
    <message>
        <source>Writes on the other.</source>
        <translation>Записи по другий.</translation>
    </message>
    <message>
        <source>Each write goes to one of the keys at random, independently.</source>
        <translation>Кожен запис іде у випадковий ключ, незалежно від інших.</translation>
    </message>
    <message>
        <source>Both sides take writes for as long as the partition lasts.</source>
        <translation>Обидва боки приймають записи, доки триває розрив мережі.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Конфлікти</translation>
    </message>
    <message>
        <source>Keys written on both sides, on average.</source>
        <translation>Ключі, записані по обидва боки, у середньому.</translation>
    </message>
    <message>
        <source>Writes per second.</source>
        <translation>Записів за секунду.</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Відставання</translation>
    </message>
    <message>
        <source>How far the replica is behind.</source>
        <translation>Наскільки репліка відстає.</translation>
    </message>
    <message>
        <source>Writes are acknowledged before they are replicated.</source>
        <translation>Записи підтверджують до реплікації.</translation>
    </message>
    <message>
        <source>What the replica has not got is never recovered.</source>
        <translation>Те, чого репліка не отримала, ніколи не відновлюється.</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>Втрачені записи</translation>
    </message>
    <message>
        <source>Writes that are lost, or diverge, on average.</source>
        <translation>Записи, які втрачено або які розійшлися, у середньому.</translation>
    </message>
    <message>
        <source>A quorum</source>
        <translation>Кворум</translation>
    </message>
    <message>
        <source>How often enough replicas are up to decide. Crashes cost progress, never safety.</source>
        <translation>Як часто працює досить реплік, щоб ухвалити рішення. Падіння можуть спинити поступ, але ніколи не порушують безпечності.</translation>
    </message>
    <message>
        <source>An even split</source>
        <translation>Поділ навпіл</translation>
    </message>
    <message>
        <source>An even number of replicas may be cut in halves that both have to stop.</source>
        <translation>Парну кількість реплік може розрізати на половини, які мусять спинитися обидві.</translation>
    </message>
    <message>
        <source>Replicas that lie</source>
        <translation>Репліки, що обманюють</translation>
    </message>
    <message>
        <source>Tolerating lies takes half as many replicas again as crashes, and messages by the square.</source>
        <translation>Щоб витримати обман, треба в півтора раза більше реплік, ніж для падінь, а повідомлень — пропорційно квадрату.</translation>
    </message>
    <message>
        <source>Conflicts of a split brain</source>
        <translation>Конфлікти розщеплення (split brain)</translation>
    </message>
    <message>
        <source>How many keys are written on both sides of a partition.</source>
        <translation>Скільки ключів записано по обидва боки розриву мережі.</translation>
    </message>
    <message>
        <source>What an asynchronous failover loses</source>
        <translation>Що втрачає асинхронне перемикання</translation>
    </message>
    <message>
        <source>A replica that is behind loses what it has not got when it takes over.</source>
        <translation>Репліка, що відстає, втрачає те, чого не встигла отримати, коли перебирає роботу.</translation>
    </message>
    <message>
        <source>The share of time it works.</source>
        <translation>Частка часу, коли працює.</translation>
    </message>
    <message>
        <source>The share of time it does not.</source>
        <translation>Частка часу, коли не працює.</translation>
    </message>
    <message>
        <source>The chance that a failover works.</source>
        <translation>Імовірність, що перемикання на резерв спрацює.</translation>
    </message>
    <message>
        <source>Replicas are down independently of each other.</source>
        <translation>Репліки відмовляють незалежно одна від одної.</translation>
    </message>
    <message>
        <source>A failure is noticed at once, and switching always works.</source>
        <translation>Відмову помічають одразу, і перемикання завжди спрацьовує.</translation>
    </message>
    <message>
        <source>What is left carries the load.</source>
        <translation>Ті, що лишилися, витримують навантаження.</translation>
    </message>
    <message>
        <source>Components that all have to work.</source>
        <translation>Компоненти, які мають працювати всі.</translation>
    </message>
    <message>
        <source>Components are down independently of each other.</source>
        <translation>Компоненти відмовляють незалежно один від одного.</translation>
    </message>
    <message>
        <source>A request needs every one of them.</source>
        <translation>Запиту потрібен кожен із них.</translation>
    </message>
    <message>
        <source>A year has 8760 hours.</source>
        <translation>У році 8760 годин.</translation>
    </message>
    <message>
        <source>Nines</source>
        <translation>Дев’ятки</translation>
    </message>
    <message>
        <source>How many nines it has: 3 for 99.9 %.</source>
        <translation>Скільки в ній дев’яток: 3 для 99,9 %.</translation>
    </message>
    <message>
        <source>Downtime in hours</source>
        <translation>Простій у годинах</translation>
    </message>
    <message>
        <source>Lifetimes and repairs are exponential and independent.</source>
        <translation>Строки служби й ремонти експоненційні й незалежні.</translation>
    </message>
    <message>
        <source>Failures are noticed at once, and switching always works.</source>
        <translation>Відмови помічають одразу, і перемикання завжди спрацьовує.</translation>
    </message>
    <message>
        <source>One server</source>
        <translation>Один сервер</translation>
    </message>
    <message>
        <source>The availability of one server alone.</source>
        <translation>Доступність одного сервера.</translation>
    </message>
    <message>
        <source>Pair, a repairman each</source>
        <translation>Пара, два ремонтники</translation>
    </message>
    <message>
        <source>The availability of a hot pair.</source>
        <translation>Доступність гарячої пари.</translation>
    </message>
    <message>
        <source>Pair, one repairman</source>
        <translation>Пара, один ремонтник</translation>
    </message>
    <message>
        <source>The availability of a hot pair whose repairs wait for each other.</source>
        <translation>Доступність гарячої пари, ремонти якої чекають один на одного.</translation>
    </message>
    <message>
        <source>Hot pair</source>
        <translation>Гаряча пара</translation>
    </message>
    <message>
        <source>Mean time until both are down.</source>
        <translation>Середній час, доки не відмовлять обидва.</translation>
    </message>
    <message>
        <source>Cold standby</source>
        <translation>Холодний резерв</translation>
    </message>
    <message>
        <source>Mean time until both are down when the standby does not age.</source>
        <translation>Середній час, доки не відмовлять обидва, якщо резервний не старіє.</translation>
    </message>
    <message>
        <source>Two of three</source>
        <translation>Два з трьох</translation>
    </message>
    <message>
        <source>Mean time until two of three are down.</source>
        <translation>Середній час, доки не відмовлять два з трьох.</translation>
    </message>
    <message>
        <source>Two of three without repair</source>
        <translation>Два з трьох без ремонту</translation>
    </message>
    <message>
        <source>The same when nothing is repaired: less than one server alone.</source>
        <translation>Те саме, якщо нічого не ремонтують: менше, ніж в одного сервера.</translation>
    </message>
    <message>
        <source>Better until</source>
        <translation>Краще до</translation>
    </message>
    <message>
        <source>Missions shorter than this are safer with two of three, even without repair.</source>
        <translation>Завдання, коротші за це, надійніше виконують «два з трьох», навіть без ремонту.</translation>
    </message>
    <message>
        <source>Lifetimes and repairs are exponential, each server repaired by itself.</source>
        <translation>Строки служби й ремонту експоненційні, кожен сервер ремонтують окремо.</translation>
    </message>
    <message>
        <source>A failover works with the given chance, independently each time.</source>
        <translation>Перемикання на резерв вдається із заданою ймовірністю, щоразу незалежно.</translation>
    </message>
    <message>
        <source>A failover that does not work takes the pair down at once.</source>
        <translation>Невдале перемикання одразу виводить пару з ладу.</translation>
    </message>
    <message>
        <source>Mean time to failure where an uncovered failure of either takes the pair down.</source>
        <translation>Середній час до відмови, коли непокрита відмова будь-якого з двох виводить пару з ладу.</translation>
    </message>
    <message>
        <source>Mean time to failure where failures of the standby harm nobody.</source>
        <translation>Середній час до відмови, коли відмови резервного нікому не шкодять.</translation>
    </message>
    <message>
        <source>Active-active over one</source>
        <translation>Активний–активний проти одного</translation>
    </message>
    <message>
        <source>Multiple of one server&apos;s time to failure: below 1 the pair is worse than one server.</source>
        <translation>У скільки разів довший за час до відмови одного сервера: менше за 1 — пара гірша за один сервер.</translation>
    </message>
    <message>
        <source>Active-passive over one</source>
        <translation>Активний–пасивний проти одного</translation>
    </message>
    <message>
        <source>Multiple of one server&apos;s time to failure: never below 1.</source>
        <translation>У скільки разів довший за час до відмови одного сервера: ніколи не менше за 1.</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Основний</translation>
    </message>
    <message>
        <source>The chance that the primary survives a mission.</source>
        <translation>Імовірність, що основний витримає завдання.</translation>
    </message>
    <message>
        <source>The chance that the standby does.</source>
        <translation>Імовірність, що витримає резервний.</translation>
    </message>
    <message>
        <source>Spurious failover</source>
        <translation>Хибне перемикання</translation>
    </message>
    <message>
        <source>The chance that a failover nobody needed breaks a healthy primary.</source>
        <translation>Імовірність, що непотрібне перемикання на резерв виведе з ладу справний основний.</translation>
    </message>
    <message>
        <source>Primary and standby fail independently, each at most once a mission.</source>
        <translation>Основний і резервний відмовляють незалежно, кожен щонайбільше раз за завдання.</translation>
    </message>
    <message>
        <source>A spurious failover ends the mission.</source>
        <translation>Хибне перемикання на резерв перериває завдання.</translation>
    </message>
    <message>
        <source>Without spurious failovers</source>
        <translation>Без хибних перемикань</translation>
    </message>
    <message>
        <source>The chance that the pair survives.</source>
        <translation>Імовірність, що пара витримає.</translation>
    </message>
    <message>
        <source>With them</source>
        <translation>З ними</translation>
    </message>
    <message>
        <source>The chance that the pair survives all the same.</source>
        <translation>Імовірність, що пара все одно витримає.</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>Межа вигоди</translation>
    </message>
    <message>
        <source>The chance of a spurious failover above which no standby at all is better.</source>
        <translation>Імовірність хибного перемикання, вище від якої краще зовсім без резервного.</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Маршрутизатор</translation>
    </message>
    <message>
        <source>The availability of the one router in front.</source>
        <translation>Доступність єдиного маршрутизатора перед репліками.</translation>
    </message>
    <message>
        <source>A router less available than this makes the replicas worse than one server without it; infinite when too few of them are ever up.</source>
        <translation>З маршрутизатором, менш доступним за це значення, репліки гірші за один сервер без нього; нескінченність, якщо потрібна кількість реплік не працює ніколи.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Зони</translation>
    </message>
    <message>
        <source>Zones the servers are spread over evenly.</source>
        <translation>Зони, між якими сервери розподілено порівну.</translation>
    </message>
    <message>
        <source>All servers are alike, and those that are left share the load evenly.</source>
        <translation>Усі сервери однакові, і ті, що лишилися, ділять навантаження порівну.</translation>
    </message>
    <message>
        <source>What a loss brings about (retries, cold caches) is not counted.</source>
        <translation>Наслідки втрати (повтори, холодні кеші) не враховано.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Потрібно</translation>
    </message>
    <message>
        <source>N: the fewest servers that can carry the load.</source>
        <translation>N: найменше серверів, здатних нести навантаження.</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Запасні</translation>
    </message>
    <message>
        <source>M: those beyond it; below 0 some are missing.</source>
        <translation>M: скільки є понад потрібні; нижче від 0 — скількох бракує.</translation>
    </message>
    <message>
        <source>After one loss</source>
        <translation>Після однієї втрати</translation>
    </message>
    <message>
        <source>The same with one server less; infinite when there was one.</source>
        <translation>Те саме з одним сервером менше; нескінченність, якщо він був один.</translation>
    </message>
    <message>
        <source>After a zone&apos;s loss</source>
        <translation>Після втрати зони</translation>
    </message>
    <message>
        <source>The same without one zone; infinite when there was one.</source>
        <translation>Те саме без однієї зони; нескінченність, якщо вона була одна.</translation>
    </message>
    <message>
        <source>Utilisation limit</source>
        <translation>Гранична завантаженість</translation>
    </message>
    <message>
        <source>Above this utilisation a zone&apos;s loss overloads the rest.</source>
        <translation>За вищої завантаженості втрата зони перевантажує решту.</translation>
    </message>
    <message>
        <source>Overprovision</source>
        <translation>Надлишок</translation>
    </message>
    <message>
        <source>Extra capacity a zone&apos;s loss calls for, over the load; infinite with one zone.</source>
        <translation>Додаткова потужність, якої вимагає втрата зони, відносно навантаження; нескінченність за однієї зони.</translation>
    </message>
    <message>
        <source>Failures of the primary a year.</source>
        <translation>Відмови основного за рік.</translation>
    </message>
    <message>
        <source>Time until it is noticed.</source>
        <translation>Час, доки відмову помітять.</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Підвищення</translation>
    </message>
    <message>
        <source>Time until the standby is in charge.</source>
        <translation>Час, доки резервний стане основним.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Прогрівання</translation>
    </message>
    <message>
        <source>Time until it serves as it should.</source>
        <translation>Час, доки він запрацює як слід.</translation>
    </message>
    <message>
        <source>Nothing is served from the failure until the standby is warm.</source>
        <translation>Від відмови до кінця прогрівання резервного нічого не обслуговується.</translation>
    </message>
    <message>
        <source>Failovers do not overlap and always work.</source>
        <translation>Перемикання на резерв не перекриваються і завжди вдаються.</translation>
    </message>
    <message>
        <source>What the failovers of a year add up to.</source>
        <translation>Скільки разом тривають перемикання за рік.</translation>
    </message>
    <message>
        <source>k of n replicas</source>
        <translation>k із n реплік</translation>
    </message>
    <message>
        <source>How often enough of the replicas are up, were they independent.</source>
        <translation>Як часто працює достатньо реплік, якби вони були незалежні.</translation>
    </message>
    <message>
        <source>Components in series</source>
        <translation>Послідовні компоненти</translation>
    </message>
    <message>
        <source>Every component a request needs takes its share: ten times 99.9 % is 99 %.</source>
        <translation>Кожен компонент, потрібний запиту, забирає свою частку: десять по 99,9 % дають 99 %.</translation>
    </message>
    <message>
        <source>What an availability means in minutes a year.</source>
        <translation>Що означає доступність у хвилинах на рік.</translation>
    </message>
    <message>
        <source>A pair with repair</source>
        <translation>Пара з ремонтом</translation>
    </message>
    <message>
        <source>What a second server is worth when failures are repaired, and what sharing the repairman costs.</source>
        <translation>Чого вартий другий сервер, коли відмови усувають, і чого коштує один ремонтник на двох.</translation>
    </message>
    <message>
        <source>Failovers that may not work</source>
        <translation>Перемикання, що може не вдатися</translation>
    </message>
    <message>
        <source>Coverage decides what a pair is worth. Active-active breaks even with one server at a coverage of one half, whatever the repair rate; active-passive is never worse.</source>
        <translation>Цінність пари визначає покриття. Активний–активний зрівнюється з одним сервером за покриття одна друга, хоч яка інтенсивність ремонту; активний–пасивний ніколи не гірший.</translation>
    </message>
    <message>
        <source>Failovers nobody needed</source>
        <translation>Непотрібні перемикання</translation>
    </message>
    <message>
        <source>A standby is worse than none when needless failovers break more than needed ones save.</source>
        <translation>Резервний гірший за його відсутність, коли непотрібні перемикання шкодять більше, ніж рятують потрібні.</translation>
    </message>
    <message>
        <source>Replicas behind one router</source>
        <translation>Репліки за одним маршрутизатором</translation>
    </message>
    <message>
        <source>Redundancy cannot beat what stands before it: two servers of 99 % behind a router of less than 99.01 % are worth less than one.</source>
        <translation>Резервування не перевершить того, що стоїть перед ним: два сервери по 99 % за маршрутизатором з доступністю, нижчою за 99,01 %, варті менше за один.</translation>
    </message>
    <message>
        <source>Room for losses (N + M)</source>
        <translation>Запас на втрати (N + M)</translation>
    </message>
    <message>
        <source>How many servers a load needs, how many may be lost, and what surviving a zone costs.</source>
        <translation>Скільки серверів потребує навантаження, скільки можна втратити й чого коштує пережити втрату зони.</translation>
    </message>
    <message>
        <source>What failovers cost a year</source>
        <translation>Чого коштують перемикання за рік</translation>
    </message>
    <message>
        <source>Four failovers of half a minute take two minutes, more than a third of what five nines allow.</source>
        <translation>Чотири перемикання по пів хвилини — це дві хвилини, понад третину того, що дозволяють п’ять дев’яток.</translation>
    </message>
    <message>
        <source>The chance that an attempt fails.</source>
        <translation>Імовірність, що спроба не вдасться.</translation>
    </message>
    <message>
        <source>Attempts fail independently of each other and of the load.</source>
        <translation>Спроби не вдаються незалежно одна від одної та від навантаження.</translation>
    </message>
    <message>
        <source>Every failure is retried, up to the last attempt.</source>
        <translation>Кожну невдачу повторюють аж до останньої спроби.</translation>
    </message>
    <message>
        <source>The mean number of attempts per request.</source>
        <translation>Середня кількість спроб на запит.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Втрачено</translation>
    </message>
    <message>
        <source>The share of requests that fail all their attempts.</source>
        <translation>Частка запитів, у яких не вдалися всі спроби.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Services on the way, each of which retries.</source>
        <translation>Служби на шляху, кожна з яких повторює.</translation>
    </message>
    <message>
        <source>Attempts of each layer, the first included.</source>
        <translation>Спроби кожного шару, разом із першою.</translation>
    </message>
    <message>
        <source>The last layer fails every attempt.</source>
        <translation>Останній шар відповідає помилкою на кожну спробу.</translation>
    </message>
    <message>
        <source>Every layer uses all its attempts.</source>
        <translation>Кожен шар використовує всі свої спроби.</translation>
    </message>
    <message>
        <source>Attempts at the last</source>
        <translation>Спроб на останньому</translation>
    </message>
    <message>
        <source>Attempts that reach the last layer per request.</source>
        <translation>Спроби, що доходять до останнього шару, на запит.</translation>
    </message>
    <message>
        <source>Turning an attempt away costs the backend nothing.</source>
        <translation>Відхилити спробу нічого не коштує бекенду.</translation>
    </message>
    <message>
        <source>Retries come at another time than what they repeat.</source>
        <translation>Повтори надходять в інший час, ніж те, що вони повторюють.</translation>
    </message>
    <message>
        <source>No accepted work is wasted.</source>
        <translation>Жодна прийнята робота не пропадає марно.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Відкинуто</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Надходить</translation>
    </message>
    <message>
        <source>Attempts that reach the backend.</source>
        <translation>Спроби, що доходять до бекенду.</translation>
    </message>
    <message>
        <source>Attempts per request.</source>
        <translation>Спроб на запит.</translation>
    </message>
    <message>
        <source>Requests that succeed.</source>
        <translation>Успішні запити.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Раунди</translation>
    </message>
    <message>
        <source>Retry intervals since the overload began.</source>
        <translation>Інтервали між повторами від початку перевантаження.</translation>
    </message>
    <message>
        <source>Every refused call comes back one interval later, for ever.</source>
        <translation>Кожен відхилений виклик повертається через один інтервал, і так без кінця.</translation>
    </message>
    <message>
        <source>The backend serves its capacity, whatever is offered.</source>
        <translation>Бекенд обслуговує на всю потужність, хоч би скільки надходило.</translation>
    </message>
    <message>
        <source>Factor K</source>
        <translation>Коефіцієнт K</translation>
    </message>
    <message>
        <source>Requests a client dares to send for each the backend accepts.</source>
        <translation>Скільки запитів клієнт зважується надіслати на кожен прийнятий бекендом.</translation>
    </message>
    <message>
        <source>The window is long, so that shares are close to their means.</source>
        <translation>Вікно довге, тож частки близькі до середніх.</translation>
    </message>
    <message>
        <source>The backend rejects all beyond its capacity and nothing else.</source>
        <translation>Бекенд відхиляє все понад свою потужність і більше нічого.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслано</translation>
    </message>
    <message>
        <source>Requests that reach the backend.</source>
        <translation>Запити, що доходять до бекенду.</translation>
    </message>
    <message>
        <source>Rejected locally</source>
        <translation>Відхилено локально</translation>
    </message>
    <message>
        <source>The share that never leaves the client.</source>
        <translation>Частка, що не залишає клієнта.</translation>
    </message>
    <message>
        <source>Rejects per accept</source>
        <translation>Відхилень на прийнятий</translation>
    </message>
    <message>
        <source>Backend rejects for each request it accepts.</source>
        <translation>Скільки запитів бекенд відхиляє на кожен прийнятий.</translation>
    </message>
    <message>
        <source>Retries the budget allows for each request.</source>
        <translation>Повтори, які бюджет дозволяє на кожен запит.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <source>Retries per second allowed at any load.</source>
        <translation>Повтори за секунду, дозволені за будь-якого навантаження.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Токени</translation>
    </message>
    <message>
        <source>Size of a gRPC token bucket.</source>
        <translation>Місткість відра токенів gRPC.</translation>
    </message>
    <message>
        <source>Token ratio</source>
        <translation>Відношення токенів</translation>
    </message>
    <message>
        <source>Tokens a success brings back.</source>
        <translation>Токени, які повертає один успіх.</translation>
    </message>
    <message>
        <source>The budget is the only limit: failures are frequent enough to use it.</source>
        <translation>Обмежує лише бюджет: невдач досить, щоб його вичерпати.</translation>
    </message>
    <message>
        <source>The long run: what was saved up at the start is spent.</source>
        <translation>Довгий проміжок: накопичене на початку вже витрачено.</translation>
    </message>
    <message>
        <source>Attempts at most</source>
        <translation>Найбільше спроб</translation>
    </message>
    <message>
        <source>Retries at most</source>
        <translation>Найбільше повторів</translation>
    </message>
    <message>
        <source>Retries from full</source>
        <translation>Повторів з повного</translation>
    </message>
    <message>
        <source>Retries a full token bucket lets through when everything fails.</source>
        <translation>Скільки повторів пропустить повне відро токенів, коли не вдається нічого.</translation>
    </message>
    <message>
        <source>Equilibrium</source>
        <translation>Рівновага</translation>
    </message>
    <message>
        <source>The share of failures at which a token bucket neither fills nor drains.</source>
        <translation>Частка невдач, за якої відро токенів ані наповнюється, ані порожніє.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Початкова</translation>
    </message>
    <message>
        <source>The wait before the first retry, without jitter.</source>
        <translation>Витримка перед першим повтором, без розкиду.</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Межа</translation>
    </message>
    <message>
        <source>The longest wait, without jitter.</source>
        <translation>Найдовша витримка, без розкиду.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Which retry is waited for: 1, 2 and so on.</source>
        <translation>Перед яким повтором витримка: 1, 2 і так далі.</translation>
    </message>
    <message>
        <source>Waits double from the base up to the cap.</source>
        <translation>Витримка подвоюється від початкової до межі.</translation>
    </message>
    <message>
        <source>Decorrelated jitter is given below its cap.</source>
        <translation>Декорельований розкид подано нижче від його межі.</translation>
    </message>
    <message>
        <source>No jitter</source>
        <translation>Без розкиду</translation>
    </message>
    <message>
        <source>The wait itself.</source>
        <translation>Сама витримка.</translation>
    </message>
    <message>
        <source>Full jitter</source>
        <translation>Повний розкид</translation>
    </message>
    <message>
        <source>Mean of a uniform wait from 0 to that.</source>
        <translation>Середнє рівномірної витримки від 0 до цього значення.</translation>
    </message>
    <message>
        <source>Equal jitter</source>
        <translation>Рівний розкид</translation>
    </message>
    <message>
        <source>Mean of half of that and a uniform wait from 0 to half.</source>
        <translation>Середнє суми половини цього значення й рівномірної витримки від 0 до половини.</translation>
    </message>
    <message>
        <source>Decorrelated jitter</source>
        <translation>Декорельований розкид</translation>
    </message>
    <message>
        <source>Mean where each wait is uniform between the base and three times the one before.</source>
        <translation>Середнє, коли кожна витримка рівномірна між початковою і потроєною попередньою.</translation>
    </message>
    <message>
        <source>Clients that want the same row at the same moment.</source>
        <translation>Клієнти, яким тієї самої миті потрібен той самий рядок.</translation>
    </message>
    <message>
        <source>All clients start together and the network delays all alike.</source>
        <translation>Усі клієнти починають разом, і мережа затримує всіх однаково.</translation>
    </message>
    <message>
        <source>Each round lets one of those left through, and the rest try again.</source>
        <translation>Кожен раунд пропускає одного з решти, а інші пробують знову.</translation>
    </message>
    <message>
        <source>Write calls until all have succeeded.</source>
        <translation>Виклики запису, доки не вдасться всім.</translation>
    </message>
    <message>
        <source>Retries of independent failures</source>
        <translation>Повтори незалежних невдач</translation>
    </message>
    <message>
        <source>While few attempts fail, retries cost little; when all fail, they multiply the load.</source>
        <translation>Доки невдалих спроб мало, повтори дешеві; коли не вдаються всі, вони множать навантаження.</translation>
    </message>
    <message>
        <source>Retries of retries</source>
        <translation>Повтори повторів</translation>
    </message>
    <message>
        <source>Layers that each retry multiply: three layers of four attempts send 64 for one.</source>
        <translation>Шари, кожен з яких повторює, перемножуються: три шари по чотири спроби надсилають 64 замість однієї.</translation>
    </message>
    <message>
        <source>Retries against a full backend</source>
        <translation>Повтори проти заповненого бекенду</translation>
    </message>
    <message>
        <source>Ten percent too many requests with three retries double the attempts.</source>
        <translation>Десять відсотків зайвих запитів із трьома повторами подвоюють кількість спроб.</translation>
    </message>
    <message>
        <source>Retries for ever</source>
        <translation>Повтори без кінця</translation>
    </message>
    <message>
        <source>A backend 1 % over its limit gets 1 % more every second.</source>
        <translation>Бекенд, перевантажений на 1 %, щосекунди отримує на 1 % більше.</translation>
    </message>
    <message>
        <source>Clients that throttle themselves</source>
        <translation>Клієнти, що обмежують себе</translation>
    </message>
    <message>
        <source>A client that watches its own record bounds what a backend must reject.</source>
        <translation>Клієнт, який стежить за власними результатами, обмежує те, що мусить відхилити бекенд.</translation>
    </message>
    <message>
        <source>Retry budgets</source>
        <translation>Бюджети повторів</translation>
    </message>
    <message>
        <source>A budget lets retries help when little fails and stops them when all does.</source>
        <translation>З бюджетом повтори допомагають, коли невдач мало, і припиняються, коли не вдається нічого.</translation>
    </message>
    <message>
        <source>Waits with jitter</source>
        <translation>Витримка з розкидом</translation>
    </message>
    <message>
        <source>How long clients wait on average before a retry, by the kind of jitter.</source>
        <translation>Скільки в середньому клієнти чекають перед повтором за різних видів розкиду.</translation>
    </message>
    <message>
        <source>A herd in lockstep</source>
        <translation>Гурт, що йде в ногу</translation>
    </message>
    <message>
        <source>Clients that collide together retry together: the work grows with the square of their number.</source>
        <translation>Клієнти, що зіткнулися разом, разом і повторюють: робота зростає як квадрат їхньої кількості.</translation>
    </message>
    <message>
        <source>Requests that arrive per second, at random.</source>
        <translation>Запити, що надходять за секунду, випадково.</translation>
    </message>
    <message>
        <source>Service rate</source>
        <translation>Інтенсивність обслуговування</translation>
    </message>
    <message>
        <source>Requests one server finishes per second while it is busy: 1 / mean service time.</source>
        <translation>Скільки запитів за секунду завершує один зайнятий сервер: 1 / середній час обслуговування.</translation>
    </message>
    <message>
        <source>Servers that share the work.</source>
        <translation>Сервери, що ділять роботу.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Рівень</translation>
    </message>
    <message>
        <source>The share of requests that stay below the quantile: 0.99 for the p99.</source>
        <translation>Частка запитів, що лишаються нижче від квантиля: 0,99 для p99.</translation>
    </message>
    <message>
        <source>Fresh requests per second, retries not counted.</source>
        <translation>Нові запити за секунду, без повторів.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Потужність</translation>
    </message>
    <message>
        <source>Requests per second the backend can finish.</source>
        <translation>Скільки запитів за секунду може завершити бекенд.</translation>
    </message>
    <message>
        <source>Attempts after the first.</source>
        <translation>Спроби після першої.</translation>
    </message>
    <message>
        <source>Copies, each down independently.</source>
        <translation>Копії, кожна не працює незалежно від інших.</translation>
    </message>
    <message>
        <source>Replicas that have to be up.</source>
        <translation>Скільки реплік мають працювати.</translation>
    </message>
    <message>
        <source>The share of time one replica is up.</source>
        <translation>Частка часу, коли одна репліка працює.</translation>
    </message>
    <message>
        <source>Time to failure</source>
        <translation>Час до відмови</translation>
    </message>
    <message>
        <source>Mean time until one server fails.</source>
        <translation>Середній час до відмови одного сервера.</translation>
    </message>
    <message>
        <source>Time to repair</source>
        <translation>Час ремонту</translation>
    </message>
    <message>
        <source>Mean time until it is repaired.</source>
        <translation>Середній час, доки його відремонтують.</translation>
    </message>
    <message>
        <source>Servers that shards are drawn from.</source>
        <translation>Сервери, з яких набирають шарди.</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Шард</translation>
    </message>
    <message>
        <source>Servers of one customer.</source>
        <translation>Сервери одного замовника.</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Шарди</translation>
    </message>
    <message>
        <source>How many different shards there are; infinite beyond 10^308.</source>
        <translation>Скільки є різних шардів; нескінченність понад 10^308.</translation>
    </message>
    <message>
        <source>The chance that two shards share no server.</source>
        <translation>Імовірність, що два шарди не мають спільного сервера.</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Частина</translation>
    </message>
    <message>
        <source>The chance that they share some but not all.</source>
        <translation>Імовірність, що спільні деякі сервери, але не всі.</translation>
    </message>
    <message>
        <source>The chance that they are the same.</source>
        <translation>Імовірність, що вони однакові.</translation>
    </message>
    <message>
        <source>The chance that they share just that number of servers.</source>
        <translation>Імовірність, що в них рівно стільки спільних серверів.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Спільні</translation>
    </message>
    <message>
        <source>The number of shared servers asked for.</source>
        <translation>Про яку кількість спільних серверів ідеться.</translation>
    </message>
    <message>
        <source>Each customer&apos;s shard is drawn at random, independently.</source>
        <translation>Шард кожного замовника обрано випадково й незалежно.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Домени</translation>
    </message>
    <message>
        <source>Zones or racks, all of one size.</source>
        <translation>Зони або стійки однакового розміру.</translation>
    </message>
    <message>
        <source>Servers of a domain</source>
        <translation>Серверів у домені</translation>
    </message>
    <message>
        <source>Servers in each of them.</source>
        <translation>Скільки серверів у кожному з них.</translation>
    </message>
    <message>
        <source>From each</source>
        <translation>З кожного</translation>
    </message>
    <message>
        <source>Servers a shard takes from each domain.</source>
        <translation>Скільки серверів шард бере з кожного домену.</translation>
    </message>
    <message>
        <source>Each customer&apos;s servers are drawn at random in each domain, independently.</source>
        <translation>Сервери кожного замовника обрано в кожному домені випадково й незалежно.</translation>
    </message>
    <message>
        <source>Customers, each with a shard.</source>
        <translation>Замовники, кожен зі своїм шардом.</translation>
    </message>
    <message>
        <source>One customer takes down all servers of its shard and no others.</source>
        <translation>Один замовник виводить з ладу всі сервери свого шарда й жодних інших.</translation>
    </message>
    <message>
        <source>Fully hit</source>
        <translation>Уражені повністю</translation>
    </message>
    <message>
        <source>Others that lose their whole shard, on average.</source>
        <translation>Скільки інших у середньому втрачають увесь шард.</translation>
    </message>
    <message>
        <source>Partly hit</source>
        <translation>Уражені частково</translation>
    </message>
    <message>
        <source>Others that lose a part of it, on average.</source>
        <translation>Скільки інших у середньому втрачають його частину.</translation>
    </message>
    <message>
        <source>Any fully hit</source>
        <translation>Хтось повністю</translation>
    </message>
    <message>
        <source>The chance that one other at least is fully hit.</source>
        <translation>Імовірність, що повністю уражено хоча б одного іншого.</translation>
    </message>
    <message>
        <source>Colliding pairs</source>
        <translation>Пари зі збігом</translation>
    </message>
    <message>
        <source>Pairs of customers with the same shard, on average.</source>
        <translation>Скільки в середньому пар замовників з однаковим шардом.</translation>
    </message>
    <message>
        <source>Servers that die, drawn at random.</source>
        <translation>Сервери, що гинуть, обрані випадково.</translation>
    </message>
    <message>
        <source>The dead are drawn at random, whatever shards they are in.</source>
        <translation>Загиблі обрано випадково, хоч у яких вони шардах.</translation>
    </message>
    <message>
        <source>Whole shard</source>
        <translation>Увесь шард</translation>
    </message>
    <message>
        <source>The chance that a customer loses its whole shard.</source>
        <translation>Імовірність, що замовник втратить увесь шард.</translation>
    </message>
    <message>
        <source>Any server</source>
        <translation>Хоч один сервер</translation>
    </message>
    <message>
        <source>The chance that it loses one server at least.</source>
        <translation>Імовірність, що він втратить хоча б один сервер.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Перетин</translation>
    </message>
    <message>
        <source>The most servers any two shards may share.</source>
        <translation>Скільки щонайбільше серверів можуть мати спільними будь-які два шарди.</translation>
    </message>
    <message>
        <source>It is an upper bound: a search finds fewer, and often none can reach it.</source>
        <translation>Це верхня межа: пошук знаходить менше, і часто її не досягти.</translation>
    </message>
    <message>
        <source>Most shards</source>
        <translation>Найбільше шардів</translation>
    </message>
    <message>
        <source>No more shards than this can be given out.</source>
        <translation>Більше шардів роздати не можна.</translation>
    </message>
    <message>
        <source>One customer&apos;s shard is dead; requests of all others are spread evenly over their shards.</source>
        <translation>Шард одного замовника мертвий; запити всіх інших розподілено рівномірно між серверами їхніх шардів.</translation>
    </message>
    <message>
        <source>A request whose server is dead is lost, unless said otherwise.</source>
        <translation>Запит, чий сервер мертвий, втрачено, якщо не сказано інакше.</translation>
    </message>
    <message>
        <source>Fixed shards and cells divide the fleet evenly.</source>
        <translation>Постійні шарди й комірки ділять парк порівну.</translation>
    </message>
    <message>
        <source>The share of all requests lost, under every placement.</source>
        <translation>Частка втрачених з усіх запитів, за будь-якого розміщення.</translation>
    </message>
    <message>
        <source>Touched, fixed shards</source>
        <translation>Зачеплені, постійні шарди</translation>
    </message>
    <message>
        <source>The share of customers that lose requests: all they have.</source>
        <translation>Частка замовників, що втрачають запити: усі, які мають.</translation>
    </message>
    <message>
        <source>Touched, shuffle shards</source>
        <translation>Зачеплені, перемішані шарди</translation>
    </message>
    <message>
        <source>The share of customers that lose requests: most of them a part.</source>
        <translation>Частка замовників, що втрачають запити: більшість — лише частину.</translation>
    </message>
    <message>
        <source>Lost with failover</source>
        <translation>Втрачено з перемиканням</translation>
    </message>
    <message>
        <source>The share lost under shuffle shards when clients try the other servers of their shard.</source>
        <translation>Частка втрачених за перемішаних шардів, коли клієнти пробують інші сервери свого шарда.</translation>
    </message>
    <message>
        <source>Overlap of two shuffle shards</source>
        <translation>Перетин двох перемішаних шардів</translation>
    </message>
    <message>
        <source>Two customers share a server often and all their servers hardly ever.</source>
        <translation>Два замовники часто мають спільний сервер і майже ніколи — всі сервери.</translation>
    </message>
    <message>
        <source>Overlap of shards spread over domains</source>
        <translation>Перетин шардів, рознесених по доменах</translation>
    </message>
    <message>
        <source>Taking servers from each zone keeps a shard alive when a zone is lost, and leaves fewer shards to choose from.</source>
        <translation>Коли сервери взято з кожної зони, шард переживає втрату зони, але шардів на вибір менше.</translation>
    </message>
    <message>
        <source>Whom a poisoned shard hits</source>
        <translation>Кого вражає отруєний шард</translation>
    </message>
    <message>
        <source>How many other customers lose all or some of their servers with the one that is poisoned.</source>
        <translation>Скільки інших замовників втрачають усі або деякі свої сервери разом з отруєним.</translation>
    </message>
    <message>
        <source>Random servers die</source>
        <translation>Гинуть випадкові сервери</translation>
    </message>
    <message>
        <source>The chance that a shard is lost when servers die at random.</source>
        <translation>Імовірність втратити шард, коли сервери гинуть випадково.</translation>
    </message>
    <message>
        <source>How many shards a bounded overlap leaves</source>
        <translation>Скільки шардів лишає обмежений перетин</translation>
    </message>
    <message>
        <source>A guarantee that no two customers share more than a few servers has a price: most shards cannot be given out.</source>
        <translation>Гарантія, що жодні два замовники не мають більше кількох спільних серверів, має ціну: більшість шардів роздати не можна.</translation>
    </message>
    <message>
        <source>Isolation without failover</source>
        <translation>Ізоляція без перемикання</translation>
    </message>
    <message>
        <source>Without clients that try elsewhere the same share is lost under every placement: only who loses it differs.</source>
        <translation>Якщо клієнти не пробують в іншому місці, за будь-якого розміщення втрачається та сама частка: різниться лише те, хто її втрачає.</translation>
    </message>
    <message>
        <source>Cells of equal size.</source>
        <translation>Комірки однакового розміру.</translation>
    </message>
    <message>
        <source>Time from one cell to the next.</source>
        <translation>Час від однієї комірки до наступної.</translation>
    </message>
    <message>
        <source>Mean time until the fault is noticed.</source>
        <translation>Середній час, доки несправність помітять.</translation>
    </message>
    <message>
        <source>The fault shows in the first cell at once, and is noticed after an exponential time.</source>
        <translation>Несправність проявляється в першій комірці одразу, а помічають її через експоненційний час.</translation>
    </message>
    <message>
        <source>Noticing it stops the release and ends the exposure of all cells.</source>
        <translation>Щойно її помічено, реліз зупиняють і охоплення всіх комірок припиняється.</translation>
    </message>
    <message>
        <source>Cells do not depend on each other.</source>
        <translation>Комірки не залежать одна від одної.</translation>
    </message>
    <message>
        <source>Exposed cells</source>
        <translation>Охоплені комірки</translation>
    </message>
    <message>
        <source>Cells that get the fault, on average.</source>
        <translation>Скільки комірок у середньому отримують несправність.</translation>
    </message>
    <message>
        <source>Exposed share</source>
        <translation>Охоплена частка</translation>
    </message>
    <message>
        <source>The share of customers in them.</source>
        <translation>Частка замовників у них.</translation>
    </message>
    <message>
        <source>If detection is sure</source>
        <translation>За точного виявлення</translation>
    </message>
    <message>
        <source>Cells that get it when detection takes exactly its mean.</source>
        <translation>Скільки комірок її отримують, коли виявлення триває рівно свій середній час.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Охоплення</translation>
    </message>
    <message>
        <source>Cells times minutes, on average.</source>
        <translation>Комірки, помножені на хвилини, у середньому.</translation>
    </message>
    <message>
        <source>Exposure, all at once</source>
        <translation>Охоплення, усі одразу</translation>
    </message>
    <message>
        <source>The same for a release to all.</source>
        <translation>Те саме для релізу на всіх.</translation>
    </message>
    <message>
        <source>One cell</source>
        <translation>Одна комірка</translation>
    </message>
    <message>
        <source>The share of customers in one cell: the least there can be.</source>
        <translation>Частка замовників в одній комірці: менше не буває.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Етапи</translation>
    </message>
    <message>
        <source>Stages of the release, or cells.</source>
        <translation>Етапи релізу або комірки.</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>Виявлення</translation>
    </message>
    <message>
        <source>The chance that a stage catches the fault.</source>
        <translation>Імовірність, що етап виявить несправність.</translation>
    </message>
    <message>
        <source>Each stage catches the fault independently of the others.</source>
        <translation>Кожен етап виявляє несправність незалежно від інших.</translation>
    </message>
    <message>
        <source>A fault that is caught goes no further.</source>
        <translation>Виявлена несправність далі не йде.</translation>
    </message>
    <message>
        <source>Stages reached</source>
        <translation>Охоплено етапів</translation>
    </message>
    <message>
        <source>Stages the fault reaches, on average.</source>
        <translation>Скількох етапів у середньому досягає несправність.</translation>
    </message>
    <message>
        <source>Share reached</source>
        <translation>Охоплена частка</translation>
    </message>
    <message>
        <source>The same as a share of all.</source>
        <translation>Те саме як частка всіх.</translation>
    </message>
    <message>
        <source>Reaches all</source>
        <translation>Охоплює всі</translation>
    </message>
    <message>
        <source>The chance that it reaches the last stage.</source>
        <translation>Імовірність, що вона дійде до останнього етапу.</translation>
    </message>
    <message>
        <source>Cells before one is added.</source>
        <translation>Комірки до додавання ще однієї.</translation>
    </message>
    <message>
        <source>Hashes spread customers evenly, all of the same size.</source>
        <translation>Хеші розподіляють замовників рівномірно, усі замовники однакові за розміром.</translation>
    </message>
    <message>
        <source>Nothing but the number of cells changes.</source>
        <translation>Змінюється лише кількість комірок.</translation>
    </message>
    <message>
        <source>Modulo hashing</source>
        <translation>Хешування за модулем</translation>
    </message>
    <message>
        <source>The share of customers that move to another cell.</source>
        <translation>Частка замовників, що переходять до іншої комірки.</translation>
    </message>
    <message>
        <source>Rendezvous hashing</source>
        <translation>Рандеву-хешування</translation>
    </message>
    <message>
        <source>The same where the highest score decides.</source>
        <translation>Те саме, коли вирішує найвища оцінка.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблиця</translation>
    </message>
    <message>
        <source>The same where every customer has an entry.</source>
        <translation>Те саме, коли кожен замовник має свій запис.</translation>
    </message>
    <message>
        <source>One cell at a time</source>
        <translation>По одній комірці</translation>
    </message>
    <message>
        <source>A release that takes a cell at a time exposes as many as fit into the time of detection.</source>
        <translation>Реліз, що йде по одній комірці, охоплює стільки, скільки вміщується в час виявлення.</translation>
    </message>
    <message>
        <source>Stages that catch</source>
        <translation>Етапи, що виявляють</translation>
    </message>
    <message>
        <source>What the stages of a release let through multiplies: a few good ones stop almost all.</source>
        <translation>Те, що пропускають етапи релізу, перемножується: кілька добрих зупиняють майже все.</translation>
    </message>
    <message>
        <source>Who moves when a cell is added</source>
        <translation>Хто переходить, коли додано комірку</translation>
    </message>
    <message>
        <source>Modulo hashing moves nearly everybody, rendezvous hashing only those the new cell gets, and a table nobody.</source>
        <translation>Хешування за модулем переводить майже всіх, рандеву-хешування — лише тих, кого отримує нова комірка, а таблиця — нікого.</translation>
    </message>
    <message>
        <source>the whole fleet</source>
        <translation>увесь парк</translation>
    </message>
    <message>
        <source>each cell its own</source>
        <translation>у кожної комірки своя</translation>
    </message>
    <message>
        <source>Whether all servers call the same service, or those of each cell a dependency of their own.</source>
        <translation>Чи викликають усі сервери ту саму службу, чи сервери кожної комірки мають власну залежність.</translation>
    </message>
    <message>
        <source>Who shares the service</source>
        <translation>Хто користується службою</translation>
    </message>
    <message>
        <source>Customers moved</source>
        <translation>Перейшло замовників</translation>
    </message>
    <message>
        <source>How often a customer was given another cell because one was drained, added or opened again.</source>
        <translation>Скільки разів замовник діставав іншу комірку, бо якусь вивели з роботи, додали чи повернули до неї.</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>запитів</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>серверів</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>прогонів</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>спроб</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>промахів</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>збоїв</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>пауз</translation>
    </message>
    <message>
        <source>openings</source>
        <translation>розмикань</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>вікон</translation>
    </message>
    <message>
        <source>recoveries</source>
        <translation>відновлень</translation>
    </message>
    <message>
        <source>ejections</source>
        <translation>вилучень</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>пар</translation>
    </message>
    <message>
        <source>missions</source>
        <translation>місій</translation>
    </message>
    <message>
        <source>failovers</source>
        <translation>перемикань</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>записів</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>ключів</translation>
    </message>
    <message>
        <source>partitions</source>
        <translation>поділів мережі</translation>
    </message>
    <message>
        <source>components</source>
        <translation>компонентів</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>відмов</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>помилок</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>перезапусків</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>циклів</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>замовників</translation>
    </message>
    <message>
        <source>placements</source>
        <translation>розміщень</translation>
    </message>
    <message>
        <source>searches</source>
        <translation>пошуків</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>випусків</translation>
    </message>
    <message>
        <source>mistakes</source>
        <translation>хибних підозр</translation>
    </message>
    <message>
        <source>disturbances</source>
        <translation>збурень</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>несправностей</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>тижнів</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Частини</translation>
    </message>
    <message>
        <source>Steps in which the window of seconds moves; the last is the current one.</source>
        <translation>Кроки, якими рухається вікно в секундах; останній із них — поточний.</translation>
    </message>
    <message>
        <source>Mean time to open of a breaker over a window of seconds, whose current part has begun at any moment.</source>
        <translation>Середній час до розмикання запобіжника з вікном у секундах, поточна частина якого почалася будь-якої миті.</translation>
    </message>
    <message>
        <source>The share of requests the full cache answers. Che&apos;s approximation takes the time an item stays for the same for all: it is right within a hundredth.</source>
        <translation>Частка запитів, на які відповідає повний кеш. Наближення Че вважає час перебування однаковим для всіх елементів: воно правильне з точністю до сотої.</translation>
    </message>
    <message>
        <source>The share of hits after that many requests from empty; once the cache is full, that in the long run.</source>
        <translation>Частка влучань після стількох запитів від порожнього; коли кеш уже повний — та, що встановлюється надовго.</translation>
    </message>
    <message>
        <source>The share of servers left in the end, in the limit of a large fleet: a thousand are within a fiftieth.</source>
        <translation>Частка серверів, що лишаються наприкінці, у границі великого парку: тисяча серверів дає точність до однієї п&apos;ятдесятої.</translation>
    </message>
    <message>
        <source>Time from the end of the outage until requests are served in time again; infinite when never. Queues are taken for a fluid, which is right within a twelfth.</source>
        <translation>Час від кінця простою, доки запити знову обслуговуються вчасно; нескінченний, якщо ніколи. Черги вважаються рідиною, що правильно з точністю до однієї дванадцятої.</translation>
    </message>
    <message>
        <source>Each request to the shortest of the queues looked at, in the limit of many servers: five hundred are within a fiftieth.</source>
        <translation>Кожен запит — до найкоротшої з переглянутих черг, у границі багатьох серверів: п&apos;ятсот дають точність до однієї п&apos;ятдесятої.</translation>
    </message>
    <message>
        <source>The share of attempts turned away. Loads are taken for a fluid, which is right within a hundredth for a thousand workers.</source>
        <translation>Частка відхилених спроб. Навантаження вважається рідиною, що правильно з точністю до сотої для тисячі виконавців.</translation>
    </message>
    <message>
        <source>Attempts per second by then. Loads are taken for a fluid, which is right within a fiftieth.</source>
        <translation>Спроб на секунду на той час. Навантаження вважається рідиною, що правильно з точністю до однієї п&apos;ятдесятої.</translation>
    </message>
    <message>
        <source>The most attempts per request a ratio allows, in the long run.</source>
        <translation>Найбільше спроб на запит, які дозволяє частка, за довгий час.</translation>
    </message>
    <message>
        <source>The most retries a second of ratio and reserve, in the long run.</source>
        <translation>Найбільше повторів за секунду з частки й запасу, за довгий час.</translation>
    </message>
    <message>
        <source>Flush the cache of %1</source>
        <translation>Очистити кеш: %1</translation>
    </message>
    <message>
        <source>Spike load %2</source>
        <translation>Сплеск навантаження %2</translation>
    </message>
    <message>
        <source>Make %1 noisy, %2</source>
        <translation>Галас від %1, %2</translation>
    </message>
    <message>
        <source>Let %1 send poison</source>
        <translation>Отруйні запити від %1</translation>
    </message>
    <message>
        <source>Slow dependency %1 %2</source>
        <translation>Сповільнити залежність %1 %2</translation>
    </message>
    <message>
        <source>Slow the dependency %2</source>
        <translation>Сповільнити залежність %2</translation>
    </message>
    <message>
        <source>Kill dependency %1</source>
        <translation>Убити залежність %1</translation>
    </message>
    <message>
        <source>Heal %1</source>
        <translation>Відновити %1</translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation>Відновити все</translation>
    </message>
    <message>
        <source>Why did %1 fail?</source>
        <translation>Чому відмовив %1?</translation>
    </message>
    <message>
        <source>Why is %1 slow?</source>
        <translation>Чому %1 повільний?</translation>
    </message>
    <message>
        <source>Why does %1 answer with errors?</source>
        <translation>Чому %1 відповідає помилками?</translation>
    </message>
    <message>
        <source>Why is %1 failing?</source>
        <translation>Чому %1 дістає відмови?</translation>
    </message>
    <message>
        <source>%1 killed</source>
        <translation>%1 убито</translation>
    </message>
    <message>
        <source>kill %1</source>
        <translation>убито %1</translation>
    </message>
    <message>
        <source>killed %1</source>
        <translation>убито %1</translation>
    </message>
    <message>
        <source>%1 slowed down</source>
        <translation>%1 сповільнено</translation>
    </message>
    <message>
        <source>slow %1</source>
        <translation>сповільнено %1</translation>
    </message>
    <message>
        <source>slowed %1</source>
        <translation>сповільнено %1</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>%1 заморожено</translation>
    </message>
    <message>
        <source>freeze %1</source>
        <translation>заморожено %1</translation>
    </message>
    <message>
        <source>frozen %1</source>
        <translation>заморожено %1</translation>
    </message>
    <message>
        <source>%1 gray</source>
        <translation>%1 сірий</translation>
    </message>
    <message>
        <source>failing since %1</source>
        <translation>відмовляє з %1</translation>
    </message>
    <message>
        <source>%1 took a bad config</source>
        <translation>%1 отримав хибну конфігурацію</translation>
    </message>
    <message>
        <source>offered load spiked</source>
        <translation>сплеск вхідного навантаження</translation>
    </message>
    <message>
        <source>load spike</source>
        <translation>сплеск</translation>
    </message>
    <message>
        <source>Why did the load rise?</source>
        <translation>Чому зросло навантаження?</translation>
    </message>
    <message>
        <source>load spike ended</source>
        <translation>сплеск минув</translation>
    </message>
    <message>
        <source>spike ends</source>
        <translation>кінець сплеску</translation>
    </message>
    <message>
        <source>%1 healed</source>
        <translation>%1 відновлено</translation>
    </message>
    <message>
        <source>heal %1</source>
        <translation>відновлено %1</translation>
    </message>
    <message>
        <source>%1 out of memory</source>
        <translation>%1 вичерпав пам’ять</translation>
    </message>
    <message>
        <source>out of memory %1</source>
        <translation>брак пам’яті %1</translation>
    </message>
    <message>
        <source>%1 up again</source>
        <translation>%1 знову працює</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 працює</translation>
    </message>
    <message>
        <source>%1 out of rotation</source>
        <translation>%1 поза ротацією</translation>
    </message>
    <message>
        <source>%1 ejected</source>
        <translation>%1 вилучено</translation>
    </message>
    <message>
        <source>Why is %1 out of rotation?</source>
        <translation>Чому %1 поза ротацією?</translation>
    </message>
    <message>
        <source>ejected %1</source>
        <translation>вилучено %1</translation>
    </message>
    <message>
        <source>%1 back in rotation</source>
        <translation>%1 знову в ротації</translation>
    </message>
    <message>
        <source>%1 overloaded</source>
        <translation>%1 перевантажено</translation>
    </message>
    <message>
        <source>Why is %1 overloaded?</source>
        <translation>Чому %1 перевантажено?</translation>
    </message>
    <message>
        <source>overloaded %1</source>
        <translation>перевантажено %1</translation>
    </message>
    <message>
        <source>%1 caught up</source>
        <translation>%1 надолужив</translation>
    </message>
    <message>
        <source>retries pass a tenth of the load</source>
        <translation>повторів понад десяту частину навантаження</translation>
    </message>
    <message>
        <source>retry storm</source>
        <translation>буря повторів</translation>
    </message>
    <message>
        <source>Why are there so many retries?</source>
        <translation>Чому так багато повторів?</translation>
    </message>
    <message>
        <source>retries died down</source>
        <translation>повтори вщухли</translation>
    </message>
    <message>
        <source>storm ends</source>
        <translation>кінець бурі</translation>
    </message>
    <message>
        <source>breaker of %1 opened</source>
        <translation>запобіжник (%1) розімкнувся</translation>
    </message>
    <message>
        <source>breaker of %1 closed</source>
        <translation>запобіжник (%1) замкнувся</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 додано</translation>
    </message>
    <message>
        <source>%1 retired</source>
        <translation>%1 прибрано</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 відмовив</translation>
    </message>
    <message>
        <source>%1 ran out of a resource</source>
        <translation>%1 вичерпав ресурс</translation>
    </message>
    <message>
        <source>%1 killed by a request</source>
        <translation>%1 убито запитом</translation>
    </message>
    <message>
        <source>%1 turned noisy</source>
        <translation>%1 став галасливим</translation>
    </message>
    <message>
        <source>%1 calm again</source>
        <translation>%1 заспокоївся</translation>
    </message>
    <message>
        <source>release begins</source>
        <translation>реліз почався</translation>
    </message>
    <message>
        <source>release stopped by its error rate</source>
        <translation>реліз зупинено за часткою помилок</translation>
    </message>
    <message>
        <source>old version back</source>
        <translation>повернуто стару версію</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 замінено</translation>
    </message>
    <message>
        <source>all copies of %1 lost</source>
        <translation>%1: усі копії втрачено</translation>
    </message>
    <message>
        <source>no spares left</source>
        <translation>запасних не лишилося</translation>
    </message>
    <message>
        <source>%1 suspected to be dead</source>
        <translation>є підозра, що %1 мертвий</translation>
    </message>
    <message>
        <source>%1 trusted again</source>
        <translation>%1 знову вважають живим</translation>
    </message>
    <message>
        <source>network cut</source>
        <translation>мережу розірвано</translation>
    </message>
    <message>
        <source>network whole again</source>
        <translation>мережа знову ціла</translation>
    </message>
    <message>
        <source>%1 elected</source>
        <translation>%1 обрано</translation>
    </message>
    <message>
        <source>%1 no longer leads</source>
        <translation>%1 більше не лідер</translation>
    </message>
    <message>
        <source>%1 cut off</source>
        <translation>%1 відрізано</translation>
    </message>
    <message>
        <source>%1 taken for dead</source>
        <translation>%1 прийнято за мертвий</translation>
    </message>
    <message>
        <source>%1 promoted</source>
        <translation>%1 підвищено</translation>
    </message>
    <message>
        <source>nobody takes over from %1</source>
        <translation>роботу %1 ніхто не переймає</translation>
    </message>
    <message>
        <source>%1 back as a standby</source>
        <translation>%1 повернувся як резервний</translation>
    </message>
    <message>
        <source>%1 lives on beside the new primary</source>
        <translation>%1 живе далі поруч із новим основним</translation>
    </message>
    <message>
        <source>one primary again, %1 gave up</source>
        <translation>основний знову один, %1 поступився</translation>
    </message>
    <message>
        <source>cache of %1 flushed</source>
        <translation>кеш %1 очищено</translation>
    </message>
    <message>
        <source>%1 died</source>
        <translation>%1: відмова</translation>
    </message>
    <message>
        <source>a process of %1 died</source>
        <translation>загинув процес на %1</translation>
    </message>
    <message>
        <source>a process of %1 is back</source>
        <translation>процес на %1 повернувся</translation>
    </message>
    <message>
        <source>caches warm again</source>
        <translation>кеші знову теплі</translation>
    </message>
    <message>
        <source>%1 drained</source>
        <translation>%1 виведена з роботи</translation>
    </message>
    <message>
        <source>%1 takes customers again</source>
        <translation>%1 знову приймає замовників</translation>
    </message>
    <message>
        <source>router killed</source>
        <translation>маршрутизатор убито</translation>
    </message>
    <message>
        <source>router up again</source>
        <translation>маршрутизатор знову працює</translation>
    </message>
    <message>
        <source>disk of %1 full</source>
        <translation>диск %1 повний</translation>
    </message>
    <message>
        <source>%1 starts with a cold cache</source>
        <translation>%1 починає з холодним кешем</translation>
    </message>
    <message>
        <source>customers connect all at once</source>
        <translation>усі замовники з’єднуються водночас</translation>
    </message>
    <message>
        <source>connection storm</source>
        <translation>буря з’єднань</translation>
    </message>
    <message>
        <source>customers are connected</source>
        <translation>замовники з’єдналися</translation>
    </message>
    <message>
        <source>Cut off %1</source>
        <translation>Відрізати %1</translation>
    </message>
    <message>
        <source>Split the network at random</source>
        <translation>Розірвати мережу навмання</translation>
    </message>
    <message>
        <source>Cut %1 off</source>
        <translation>Відрізати %1</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Вивести з роботи %1</translation>
    </message>
    <message>
        <source>Ship the update to %1</source>
        <translation>Викотити оновлення на %1</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>Убити %1</translation>
    </message>
    <message>
        <source>Slow %1 down %2</source>
        <translation>Сповільнити %1 %2</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>Заморозити %1</translation>
    </message>
    <message>
        <source>Let %1 fail %2</source>
        <translation>Відмови %2: %1</translation>
    </message>
    <message>
        <source>Push a bad config to %1</source>
        <translation>Хибна конфігурація на %1</translation>
    </message>
    <message>
        <source>Fill the disk of %1</source>
        <translation>Заповнити диск: %1</translation>
    </message>
    <message>
        <source>herds</source>
        <translation>стад</translation>
    </message>
    <message>
        <source>Clients that write one row, clash and wait as they are told.</source>
        <translation>Клієнти, що пишуть один рядок, стикаються й чекають, як їм сказано.</translation>
    </message>
    <message>
        <source>Requests under way</source>
        <translation>Запитів у дорозі</translation>
    </message>
    <message>
        <source>Time the process was alive over mistakes.</source>
        <translation>Час, упродовж якого процес був живий, поділений на кількість помилок.</translation>
    </message>
    <message>
        <source>Time a live process was suspected over mistakes.</source>
        <translation>Час, упродовж якого живий процес підозрювали, поділений на кількість помилок.</translation>
    </message>
    <message>
        <source>From the latest death of the process until the first observer suspected it for good.</source>
        <translation>Від останньої смерті процесу, доки перший спостерігач не запідозрив його остаточно.</translation>
    </message>
    <message>
        <source>From when the defect began to show until the error rate raised the alarm. An alarm before that is a false one and has none.</source>
        <translation>Від миті, коли дефект почав виявлятися, доки частка помилок не здійняла тривогу. Раніша тривога хибна й такого часу не має.</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>одразу</translation>
    </message>
    <message>
        <source>exponential, no jitter</source>
        <translation>експоненційно, без розкиду</translation>
    </message>
    <message>
        <source>equal jitter</source>
        <translation>рівний розкид</translation>
    </message>
    <message>
        <source>full jitter</source>
        <translation>повний розкид</translation>
    </message>
    <message>
        <source>decorrelated jitter</source>
        <translation>декорельований розкид</translation>
    </message>
    <message>
        <source>Clients that start together: 10, 20, 50, 100, 150 or 190, as published.</source>
        <translation>Клієнти, що починають разом: 10, 20, 50, 100, 150 або 190, як опубліковано.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Очікування</translation>
    </message>
    <message>
        <source>How a client waits after a clash.</source>
        <translation>Як клієнт чекає після зіткнення.</translation>
    </message>
    <message>
        <source>All want to write the same row once; a write that is not of the version last read clashes.</source>
        <translation>Усі хочуть один раз записати той самий рядок; запис не тієї версії, що прочитана останньою, спричиняє зіткнення.</translation>
    </message>
    <message>
        <source>A message takes 10 ms, give or take 2; waits begin at 5 ms, double each time and end at 2 s.</source>
        <translation>Повідомлення йде 10 мс, плюс-мінус 2; очікування починаються з 5 мс, щоразу подвоюються й сягають щонайбільше 2 с.</translation>
    </message>
    <message>
        <source>Until all have written</source>
        <translation>Доки всі запишуть</translation>
    </message>
    <message>
        <source>Mean over two hundred published runs, which is right to 7 %.</source>
        <translation>Середнє за двомастами опублікованими прогонами, з точністю до 7 %.</translation>
    </message>
    <message>
        <source>Writes sent</source>
        <translation>Надісланих записів</translation>
    </message>
    <message>
        <source>Those that clashed included; mean over two hundred published runs, which is within a fiftieth.</source>
        <translation>Разом із тими, що зіткнулися; середнє за двомастами опублікованими прогонами, з точністю до однієї п&apos;ятдесятої.</translation>
    </message>
    <message>
        <source>What jitter saves a herd</source>
        <translation>Що розкид заощаджує стаду</translation>
    </message>
    <message>
        <source>Clients that clash over one row: which waits let them all finish soon, and with how many calls.</source>
        <translation>Клієнти, що стикаються за один рядок: за яких очікувань усі закінчать скоро й скількома викликами.</translation>
    </message>
    <message>
        <source>Time in which no server serves: none is alive, in reach and in rotation, or the router of the cells is dead. With several pools the mean over them.</source>
        <translation>Час, протягом якого не обслуговує жоден сервер: жоден не є водночас живим, досяжним і в ротації, або мертвий маршрутизатор комірок. Якщо пулів кілька, середнє за ними.</translation>
    </message>
    <message>
        <source>The fewest that served at any instant.</source>
        <translation>Найменше, скільки їх обслуговувало одночасно.</translation>
    </message>
    <message>
        <source>That serve: alive, in reach and in rotation.</source>
        <translation>Ті, що обслуговують: живі, досяжні й у ротації.</translation>
    </message>
    <message>
        <source>Attempts of the requests offered, over those requests.</source>
        <translation>Відношення спроб, зроблених для нових запитів, до кількості цих запитів.</translation>
    </message>
    <message>
        <source>The part of the requests that succeeded, among those that ended or are overdue. Others that are under way at the end count neither way.</source>
        <translation>Частка вдалих серед запитів, що завершилися або прострочені. Інші не завершені на кінець прогону запити не враховуються.</translation>
    </message>
    <message>
        <source>What is left of it: requests given up, or overdue.</source>
        <translation>Решта: запити, від яких клієнт відмовився, або прострочені.</translation>
    </message>
    <message>
        <source>Requests succeeded</source>
        <translation>Вдалих запитів</translation>
    </message>
    <message>
        <source>Of those offered, counted.</source>
        <translation>Серед нових запитів, кількість.</translation>
    </message>
    <message>
        <source>Of those offered, given up for good, counted.</source>
        <translation>Серед нових запитів ті, від яких клієнт відмовився остаточно, кількість.</translation>
    </message>
    <message>
        <source>Of those offered, neither succeeded nor failed at the end. Without a timeout clients wait for a dead server for ever.</source>
        <translation>Серед нових запитів ті, що наприкінці ще ні вдалися, ні зазнали невдачі. Без часу очікування клієнти чекають на мертвий сервер вічно.</translation>
    </message>
    <message>
        <source>Requests overdue</source>
        <translation>Прострочених запитів</translation>
    </message>
    <message>
        <source>Of those under way, older than any answer so far and than twenty mean services; where clients give up by themselves also older than the window. They count as failed.</source>
        <translation>Серед незавершених ті, що чекають довше за будь-яку відповідь досі й за двадцять середніх часів обслуговування; якщо клієнти відмовляються самі, то й довше за вікно. Вони вважаються невдалими.</translation>
    </message>
    <message>
        <source>Latency p50, failures included</source>
        <translation>Затримка p50, разом із невдалими</translation>
    </message>
    <message>
        <source>From the first attempt to the answer or to giving up; half of the ended requests took at most this long. A request refused at once took no time; success latency leaves it out.</source>
        <translation>Від першої спроби до відповіді або відмови від запиту; половині завершених запитів вистачило цього часу. Одразу відхилений запит не забрав часу; затримка вдалих його не враховує.</translation>
    </message>
    <message>
        <source>Latency p90, failures included</source>
        <translation>Затримка p90, разом із невдалими</translation>
    </message>
    <message>
        <source>Latency p99, failures included</source>
        <translation>Затримка p99, разом із невдалими</translation>
    </message>
    <message>
        <source>Latency p99.9, failures included</source>
        <translation>Затримка p99.9, разом із невдалими</translation>
    </message>
    <message>
        <source>As latency, but only of requests that succeeded: without those refused or given up.</source>
        <translation>Як затримка, але лише вдалих запитів: без відхилених і тих, від яких клієнт відмовився.</translation>
    </message>
    <message>
        <source>Ended attempts for which no server was in rotation that may serve them: of a shard or cell, to a write, or behind a dead router. Others may be served meanwhile.</source>
        <translation>Завершені спроби, для яких у ротації не було сервера, що може їх обслужити: у своєму шарді чи комірці, для запису або за мертвим маршрутизатором. Інших тим часом можуть обслуговувати.</translation>
    </message>
    <message>
        <source>The part of the ended calls to the other service that hung, were too slow, or got no connection in time.</source>
        <translation>Частка завершених викликів до іншої служби, які зависли, тривали задовго або не дочекалися з’єднання.</translation>
    </message>
    <message>
        <source>The part of the ended calls to the other service that failed at once.</source>
        <translation>Частка завершених викликів до іншої служби, які одразу завершилися помилкою.</translation>
    </message>
    <message>
        <source>The largest of any one sample: attempts of the requests that ended in it, over those requests.</source>
        <translation>Найбільше серед окремих відліків: відношення спроб завершених у ньому запитів до кількості цих запитів.</translation>
    </message>
    <message>
        <source>Busy workers over the workers of servers that were up, both over time.</source>
        <translation>Відношення зайнятих обробників до обробників серверів, що працювали; обидва за часом.</translation>
    </message>
    <message>
        <source>Requests in all queues together, as samples found them.</source>
        <translation>Запити в усіх чергах разом, якими їх застали відліки.</translation>
    </message>
    <message>
        <source>The part of its requests that a customer lost, in the mean over the customers: failed or overdue, of those that ended or are overdue. It does not depend on where one draws the line between degraded and down.</source>
        <translation>Частка своїх запитів, яку втратив замовник, у середньому за замовниками: невдалих або прострочених серед завершених або прострочених. Вона не залежить від того, де провести межу між погіршенням і відмовою.</translation>
    </message>
    <message>
        <source>Customers down, at the end</source>
        <translation>Замовники без обслуговування, наприкінці</translation>
    </message>
    <message>
        <source>Customers down over all customers, in the last window. A customer is down when too few of its requests of a window succeeded; down-below says how few.</source>
        <translation>Частка замовників без обслуговування в останньому вікні. Замовник лишається без обслуговування, якщо у вікні вдалося замало його запитів; скільки саме, каже down-below.</translation>
    </message>
    <message>
        <source>Customers down at once, most</source>
        <translation>Замовники без обслуговування водночас, найбільше</translation>
    </message>
    <message>
        <source>The largest part of the customers that was down in one window.</source>
        <translation>Найбільша частка замовників, що лишилися без обслуговування в одному вікні.</translation>
    </message>
    <message>
        <source>Number down, at the end</source>
        <translation>Скільки без обслуговування, наприкінці</translation>
    </message>
    <message>
        <source>In the last window.</source>
        <translation>В останньому вікні.</translation>
    </message>
    <message>
        <source>Number degraded, at the end</source>
        <translation>Скільки з погіршенням, наприкінці</translation>
    </message>
    <message>
        <source>Customers neither down nor fine, in the last window.</source>
        <translation>Замовники, яких іще обслуговують, але вже не все гаразд, в останньому вікні.</translation>
    </message>
    <message>
        <source>Customers down or degraded at once, most</source>
        <translation>Замовники без обслуговування або з погіршенням водночас, найбільше</translation>
    </message>
    <message>
        <source>The largest part of the customers that was down or degraded in one window.</source>
        <translation>Найбільша частка замовників, що в одному вікні були без обслуговування або з погіршенням.</translation>
    </message>
    <message>
        <source>The part of the time in which fewer servers served than needed-servers says: alive, in reach and in rotation. Nothing where it says none.</source>
        <translation>Частка часу, протягом якого обслуговувало менше серверів (живих, досяжних і в ротації), ніж каже needed-servers. Немає значення, якщо там нуль.</translation>
    </message>
    <message>
        <source>While fewer servers serve than this the service counts as down; 0 counts nothing.</source>
        <translation>Поки обслуговує менше серверів, вважається, що служба не працює; 0 — не рахувати.</translation>
    </message>
    <message>
        <source>From the loss of a cache until the hits of a sample are back at 90 % of what they were, in the mean over the losses. A loss before anything was found in a cache does not count.</source>
        <translation>Від втрати кешу, доки влучання у відліку не повернуться до 90 % колишніх; у середньому за втратами. Втрата, до якої в кешах ще нічого не знаходили, не враховується.</translation>
    </message>
    <message>
        <source>%1 began to fail a share of its requests</source>
        <translation>%1 почав відповідати помилкою на частку запитів</translation>
    </message>
    <message>
        <source>%1 began to send poison</source>
        <translation>%1 почав надсилати отруту</translation>
    </message>
    <message>
        <source>most requests of %1 failed</source>
        <translation>%1: більшість запитів не вдалася</translation>
    </message>
    <message>
        <source>some requests of %1 failed</source>
        <translation>%1: частина запитів не вдалася</translation>
    </message>
    <message>
        <source>requests of %1 succeed again</source>
        <translation>%1: запити знову успішні</translation>
    </message>
    <message>
        <source>Whether the first server dies at a set time, as the trigger.</source>
        <translation>Чи гине перший сервер у заданий час: з цього все починається.</translation>
    </message>
    <message>
        <source>everywhere at once</source>
        <translation>усюди одразу</translation>
    </message>
    <message>
        <source>With fencing</source>
        <translation>З огородженням</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>жеребкувань</translation>
    </message>
    <message>
        <source>bursts</source>
        <translation>спалахів</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>фрагментів</translation>
    </message>
    <message>
        <source>Failed servers in shuffled fleets, and pieces that draw their servers one by one.</source>
        <translation>Сервери, що відмовили, у перемішаних парках і фрагменти, які жеребкують свої сервери один за одним.</translation>
    </message>
    <message>
        <source>Bursts that hit a fleet one after the other, and the copies on some of its servers.</source>
        <translation>Спалахи відмов, що один за одним уражають парк, і копії на деяких його серверах.</translation>
    </message>
    <message>
        <source>Two servers in one rack, each struck by shocks of its own, the rack by those that hit both.</source>
        <translation>Два сервери в одній стійці: кожен зазнає власних ударів, а стійка — тих, що зачіпають обидва.</translation>
    </message>
    <message>
        <source>Any group lost</source>
        <translation>Втрачено хоч одну групу</translation>
    </message>
    <message>
        <source>Whether one group of copies at least had none left at some time: of several runs, the part in which that happened.</source>
        <translation>Чи хоча б в одній групі копій у якийсь момент не лишилося жодної: з кількох прогонів — частка тих, у яких це сталося.</translation>
    </message>
    <message>
        <source>Servers of the fleet.</source>
        <translation>Сервери парку.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>Copies of a piece, each on a server of its own.</source>
        <translation>Копії фрагмента, кожна на окремому сервері.</translation>
    </message>
    <message>
        <source>Scatter width</source>
        <translation>Ширина розсіювання</translation>
    </message>
    <message>
        <source>With how many other servers one server shares pieces: so many help when it is copied again.</source>
        <translation>Зі скількома іншими серверами один сервер має спільні фрагменти: стільки допомагають, коли його вміст копіюють знову.</translation>
    </message>
    <message>
        <source>Servers that fail at once, drawn at random.</source>
        <translation>Сервери, що відмовляють одночасно, обрані випадково.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Pieces of data in the fleet.</source>
        <translation>Фрагменти даних у парку.</translation>
    </message>
    <message>
        <source>Servers are shuffled and cut into sets as often as the scatter width asks for; sets of different shuffles may overlap.</source>
        <translation>Сервери перемішують і ділять на набори стільки разів, скільки потребує ширина розсіювання; набори різних перемішувань можуть перетинатися.</translation>
    </message>
    <message>
        <source>There are many more pieces than sets: every set holds some.</source>
        <translation>Фрагментів набагато більше, ніж наборів: кожен набір щось зберігає.</translation>
    </message>
    <message>
        <source>A piece is lost when all its copies are; nothing is copied again meanwhile.</source>
        <translation>Фрагмент втрачено, коли втрачено всі його копії; тим часом нічого не копіюють знову.</translation>
    </message>
    <message>
        <source>Any piece lost</source>
        <translation>Втрачено хоч один фрагмент</translation>
    </message>
    <message>
        <source>The chance that one piece at least is lost, on copysets.</source>
        <translation>Імовірність, що втрачено хоча б один фрагмент, за наборів копій.</translation>
    </message>
    <message>
        <source>Any piece lost, at random</source>
        <translation>Втрачено хоч один фрагмент, навмання</translation>
    </message>
    <message>
        <source>The same when every piece draws its own servers.</source>
        <translation>Те саме, коли кожен фрагмент жеребкує власні сервери.</translation>
    </message>
    <message>
        <source>One piece lost</source>
        <translation>Втрачено цей фрагмент</translation>
    </message>
    <message>
        <source>The chance that a given piece is lost, which is the share lost on average: the same both ways.</source>
        <translation>Імовірність, що втрачено певний фрагмент; вона ж — частка втраченого в середньому: в обох випадках однакова.</translation>
    </message>
    <message>
        <source>Copysets</source>
        <translation>Набори копій</translation>
    </message>
    <message>
        <source>Sets of servers that hold all copies of some piece.</source>
        <translation>Набори серверів, що зберігають усі копії якогось фрагмента.</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Усі однакові</translation>
    </message>
    <message>
        <source>Each server by its own chance (binomial)</source>
        <translation>Кожен сервер окремо (біноміальний)</translation>
    </message>
    <message>
        <source>Mostly few, at times many (geometric)</source>
        <translation>Здебільшого мало, часом багато (геометричний)</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Спалахи</translation>
    </message>
    <message>
        <source>Bursts of failures in the whole fleet.</source>
        <translation>Спалахи відмов у всьому парку.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Розміри</translation>
    </message>
    <message>
        <source>How the bursts differ in size.</source>
        <translation>Як спалахи різняться розміром.</translation>
    </message>
    <message>
        <source>Mean size</source>
        <translation>Середній розмір</translation>
    </message>
    <message>
        <source>Servers that fail together, on average.</source>
        <translation>Скільки серверів у середньому відмовляють разом.</translation>
    </message>
    <message>
        <source>Mean time until the servers of a burst are back.</source>
        <translation>Середній час до повернення серверів одного спалаху.</translation>
    </message>
    <message>
        <source>Copies that have to be up.</source>
        <translation>Скільки копій мають працювати.</translation>
    </message>
    <message>
        <source>Bursts come at random (Poisson) and hit servers at random.</source>
        <translation>Спалахи випадкові (пуассонівські) й уражають випадкові сервери.</translation>
    </message>
    <message>
        <source>The servers of one burst come back together; how long that takes may vary.</source>
        <translation>Сервери одного спалаху повертаються разом; скільки це триває, може бути різним.</translation>
    </message>
    <message>
        <source>A burst larger than the fleet hits all of it.</source>
        <translation>Спалах, більший за парк, уражає його весь.</translation>
    </message>
    <message>
        <source>The share of time too few copies are up.</source>
        <translation>Частка часу, коли працює замало копій.</translation>
    </message>
    <message>
        <source>The same with servers that are down as often, but each by itself.</source>
        <translation>Те саме для серверів, які не працюють так само часто, але кожен сам по собі.</translation>
    </message>
    <message>
        <source>One server down</source>
        <translation>Не працює один сервер</translation>
    </message>
    <message>
        <source>In bursts</source>
        <translation>У спалахах</translation>
    </message>
    <message>
        <source>Of all failures of servers, the share that comes in bursts of two or more.</source>
        <translation>Яка частка всіх відмов серверів припадає на спалахи з двох і більше.</translation>
    </message>
    <message>
        <source>Copies on few sets of servers (copysets)</source>
        <translation>Копії на небагатьох наборах серверів (набори копій)</translation>
    </message>
    <message>
        <source>The more sets of servers hold copies together, the likelier some piece is lost when servers fail at once, and the fewer are lost then: on average it is the same.</source>
        <translation>Що більше наборів серверів разом зберігають копії, то ймовірніше, що за одночасної відмови серверів якийсь фрагмент буде втрачено, і то менше їх тоді втрачається: у середньому — однаково.</translation>
    </message>
    <message>
        <source>Failures that come in bursts</source>
        <translation>Відмови, що надходять спалахами</translation>
    </message>
    <message>
        <source>With 37 % of all failures in bursts of two or more, all three copies are down nine times as often as independence says.</source>
        <translation>Коли 37 % усіх відмов припадають на спалахи з двох і більше, усі три копії не працюють у дев’ять разів частіше, ніж випливало б із незалежності.</translation>
    </message>
</context>
<context>
    <name>faultglass::AboutDialog</name>
    <message>
        <source>About Faultglass</source>
        <translation>Про Faultglass</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>Faultglass %1</source>
        <translation>Faultglass %1</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копіювати діагностику</translation>
    </message>
    <message>
        <source>A laboratory for failure modes and fault isolation in distributed systems.</source>
        <translation>Лабораторія видів відмов та ізоляції несправностей у розподілених системах.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Вільна програма на умовах GNU General Public License, версія 3 або новіша. Постачається без жодних гарантій.</translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL 3), QCustomPlot 2 (GPL 3 or later) and Boost %2 (Boost Software License 1.0). Set in Noto Sans and Inter (SIL Open Font License 1.1).</source>
        <translation>Створено з Qt %1 (LGPL 3), QCustomPlot 2 (GPL 3 або новіша) та Boost %2 (Boost Software License 1.0). Шрифти — Noto Sans та Inter (SIL Open Font License 1.1).</translation>
    </message>
</context>
<context>
    <name>faultglass::ArmBar</name>
    <message>
        <source>Arms</source>
        <translation>Гілки</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Поруч</translation>
    </message>
    <message>
        <source>Every arm beside the others, or only the chosen one (V)</source>
        <translation>Усі гілки поруч або лише обрана (V)</translation>
    </message>
    <message>
        <source>Name of the arm</source>
        <translation>Назва гілки</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>All arms</source>
        <translation>Усі гілки</translation>
    </message>
    <message>
        <source>What you change now is changed in every arm (A)</source>
        <translation>Ваші зміни діють тепер у всіх гілках (A)</translation>
    </message>
    <message>
        <source>Arm %1</source>
        <translation>Гілка %1</translation>
    </message>
    <message>
        <source>Arm %1, %2</source>
        <translation>Гілка %1, %2</translation>
    </message>
    <message>
        <source>What you change now is changed here (%1). Double click to rename.</source>
        <translation>Ваші зміни діють тепер тут (%1). Подвійне клацання — перейменувати.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Видалити</translation>
    </message>
</context>
<context>
    <name>faultglass::ArmView</name>
    <message>
        <source>Fleet</source>
        <translation>Парк серверів</translation>
    </message>
    <message>
        <source>Fleet of %1</source>
        <translation>Парк: %1</translation>
    </message>
</context>
<context>
    <name>faultglass::ArmViews</name>
    <message>
        <source>from %1 on</source>
        <comment>a time</comment>
        <translation>від %1</translation>
    </message>
</context>
<context>
    <name>faultglass::BlastMatrix</name>
    <message>
        <source>Progress of the runs</source>
        <translation>Перебіг прогонів</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Пуск усіх</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>an interval, and what the law says</comment>
        <translation>від %1 до %2 (%3)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Customers down, measured</source>
        <translation>Не працює замовників: виміряно</translation>
    </message>
    <message>
        <source>The share of the customers that is fully down at some time, over %1 seeds with its 95 % interval; in brackets what the closed form says. The blast radius, which is the part of its requests that a customer loses, is in the tooltip. A click replays a row on the stage.</source>
        <translation>Частка замовників, що в якийсь момент зовсім не працюють, з інтервалом 95 % (зерен: %1); у дужках — значення за формулою. Радіус ураження, тобто частка запитів, яку втрачає замовник, — у підказці. Клацання відтворює рядок на сцені.</translation>
    </message>
    <message>
        <source>Customers down by fault and placement</source>
        <translation>Не працює замовників: за несправністю і розміщенням</translation>
    </message>
    <message>
        <source>Fully down %1, only degraded %2, of all customers; blast radius: %3 of the requests lost</source>
        <translation>Від усіх замовників: зовсім не працює %1, лише з погіршенням %2; радіус ураження: втрачено %3 запитів</translation>
    </message>
</context>
<context>
    <name>faultglass::CaptionBar</name>
    <message>
        <source>What to look for</source>
        <translation>На що дивитися</translation>
    </message>
</context>
<context>
    <name>faultglass::CauseGrid</name>
    <message>
        <source>Strike</source>
        <translation>Удар</translation>
    </message>
    <message>
        <source>S%1 shares %2</source>
        <translation>S%1 має спільне: %2</translation>
    </message>
    <message>
        <source>S%1 does not share %2</source>
        <translation>S%1 не має спільного: %2</translation>
    </message>
    <message numerus="yes">
        <source>Everything painted with it fails at once: %n server(s)</source>
        <translation>
            <numerusform>Усе позначене відмовляє водночас: %n сервер</numerusform>
            <numerusform>Усе позначене відмовляє водночас: %n сервери</numerusform>
            <numerusform>Усе позначене відмовляє водночас: %n серверів</numerusform>
        </translation>
    </message>
    <message>
        <source>S%1: click or drag to paint, or wipe off</source>
        <translation>S%1: клацніть або протягніть, щоб позначити чи стерти</translation>
    </message>
    <message>
        <source>the first %1 of %2 servers</source>
        <translation>перші сервери: %1 з %2</translation>
    </message>
    <message>
        <source>paint, then strike</source>
        <translation>позначте, потім ударте</translation>
    </message>
</context>
<context>
    <name>faultglass::CellsPicture</name>
    <message>
        <source>the router is down</source>
        <translation>маршрутизатор не працює</translation>
    </message>
    <message>
        <source>%1 of %2 customers are down</source>
        <translation>замовників не працює: %1 з %2</translation>
    </message>
    <message>
        <source>%1 cells in use</source>
        <translation>комірок у роботі: %1</translation>
    </message>
    <message>
        <source>%1 customers moved</source>
        <translation>перейшло замовників: %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готова</translation>
    </message>
    <message>
        <source>ready, without customers</source>
        <translation>готова, без замовників</translation>
    </message>
    <message>
        <source>drained</source>
        <translation>виведена</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 не працює</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 з погіршенням</translation>
    </message>
    <message>
        <source>%1 fine</source>
        <translation>%1 гаразд</translation>
    </message>
    <message>
        <source>%1 of %2 customers down</source>
        <translation>замовників не працює: %1 з %2</translation>
    </message>
    <message>
        <source>%1 of %2 customers degraded</source>
        <translation>замовників із погіршенням: %1 з %2</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>замовників: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Router, down</source>
        <translation>Маршрутизатор, не працює</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Маршрутизатор</translation>
    </message>
    <message>
        <source>The one thing all cells share: it finds each customer&apos;s cell.</source>
        <translation>Єдине, що спільне для всіх комірок: він знаходить комірку кожного замовника.</translation>
    </message>
    <message>
        <source>Click to heal everything</source>
        <translation>Клацніть, щоб відновити все</translation>
    </message>
    <message>
        <source>Click to kill it</source>
        <translation>Клацніть, щоб убити</translation>
    </message>
    <message>
        <source>Cell %1, %2</source>
        <translation>Комірка %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 servers are down</source>
        <translation>серверів не працює: %1 з %2</translation>
    </message>
    <message>
        <source>%1 customers came from other cells</source>
        <translation>з інших комірок прийшло замовників: %1</translation>
    </message>
    <message>
        <source>runs the new version</source>
        <translation>працює на новій версії</translation>
    </message>
    <message>
        <source>Click to add a cell</source>
        <translation>Клацніть, щоб додати комірку</translation>
    </message>
    <message>
        <source>Click to bring its customers back</source>
        <translation>Клацніть, щоб повернути її замовників</translation>
    </message>
    <message>
        <source>Click to ship the update to it · right click: kill it, drain it, ship a bad config</source>
        <translation>Клацніть, щоб викотити на неї оновлення · права кнопка: убити, вивести з роботи, викотити хибну конфігурацію</translation>
    </message>
    <message>
        <source>Router · down: nobody finds a cell</source>
        <translation>Маршрутизатор · не працює: ніхто не знайде комірку</translation>
    </message>
    <message>
        <source>C%1</source>
        <translation>C%1</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Комірка %1</translation>
    </message>
    <message>
        <source> new</source>
        <translation> нова</translation>
    </message>
    <message>
        <source>+%1 moved</source>
        <translation>+%1 прийшло</translation>
    </message>
    <message>
        <source>Dependency of all cells</source>
        <translation>Залежність усіх комірок</translation>
    </message>
    <message>
        <source>Dependency of cell %1</source>
        <translation>Залежність комірки %1</translation>
    </message>
    <message>
        <source>%1, down</source>
        <translation>%1, не працює</translation>
    </message>
    <message>
        <source>%1, %2 slower</source>
        <translation>%1, повільніше в %2</translation>
    </message>
    <message>
        <source>the dependency of all cells is down</source>
        <translation>спільна залежність не працює</translation>
    </message>
    <message numerus="yes">
        <source>%n calls wait for it</source>
        <translation>
            <numerusform>на неї чекає %n виклик</numerusform>
            <numerusform>на неї чекають %n виклики</numerusform>
            <numerusform>на неї чекають %n викликів</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared: when it dies, every cell does</source>
        <translation>Спільна: загине вона — зупиняться всі комірки</translation>
    </message>
    <message>
        <source>Every request of this cell needs it</source>
        <translation>Без неї не обходиться жоден запит цієї комірки</translation>
    </message>
    <message>
        <source>Click to kill it · right click: slow it down</source>
        <translation>Клацніть, щоб убити · права кнопка: сповільнити</translation>
    </message>
    <message>
        <source>Click to heal it</source>
        <translation>Клацніть, щоб відновити</translation>
    </message>
    <message>
        <source>runs the old version</source>
        <translation>працює на старій версії</translation>
    </message>
    <message>
        <source>took a bad configuration</source>
        <translation>отримала хибну конфігурацію</translation>
    </message>
    <message>
        <source>Click a cell to ship the update to it, a spare one to add it, the router or a dependency to kill it · right click: kill, drain, bad config</source>
        <translation>Клацніть комірку, щоб викотити на неї оновлення, запасну — щоб додати, маршрутизатор або залежність — щоб убити · права кнопка: убити, вивести з роботи, хибна конфігурація</translation>
    </message>
    <message>
        <source> bad config</source>
        <translation> хибна конфігурація</translation>
    </message>
    <message>
        <source>old version</source>
        <translation>стара версія</translation>
    </message>
    <message>
        <source>Click: ship, kill or heal, add · right click: more</source>
        <translation>Клацання: викотити, убити чи відновити, додати · права кнопка: решта</translation>
    </message>
    <message>
        <source>%1 of %2 down</source>
        <comment>customers</comment>
        <translation>не працюють %1 з %2</translation>
    </message>
</context>
<context>
    <name>faultglass::ChapterButton</name>
    <message>
        <source>finished</source>
        <translation>завершено</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не розпочато</translation>
    </message>
    <message>
        <source>%1% done</source>
        <translation>пройдено %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>faultglass::ChapterMap</name>
    <message>
        <source>How distributed systems fail</source>
        <translation>Як відмовляють розподілені системи</translation>
    </message>
    <message>
        <source>Each chapter has a living fleet beside it. Read, predict, break something, see why.</source>
        <translation>Поруч із кожним розділом живе свій парк серверів. Читайте, передбачайте, ламайте, дивіться чому.</translation>
    </message>
    <message>
        <source>Map of the chapters</source>
        <translation>Мапа розділів</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a chapter&apos;s number and its title</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>faultglass::ChapterSidebar</name>
    <message>
        <source>Search chapters, panels…</source>
        <translation>Шукати розділи, панелі…</translation>
    </message>
    <message>
        <source>Search chapters and panels</source>
        <translation>Шукати розділи й панелі</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Такої назви немає.</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>У тексті</translation>
    </message>
    <message>
        <source>Show chapter titles</source>
        <translation>Показати назви розділів</translation>
    </message>
    <message>
        <source>Fold to numbers</source>
        <translation>Лише номери</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
</context>
<context>
    <name>faultglass::Chapters</name>
    <message>
        <source>Your progress was not saved: %1</source>
        <translation>Ваш поступ не збережено: %1</translation>
    </message>
    <message>
        <source>That could not be done: %1</source>
        <translation>Не вдалося виконати: %1</translation>
    </message>
    <message>
        <source>Forget what you have read, guessed and answered in all chapters?</source>
        <translation>Забути, що ви прочитали, спрогнозували й відповіли в усіх розділах?</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забути</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>All chapters →</source>
        <translation>Усі розділи →</translation>
    </message>
    <message>
        <source>Next chapter: %1 →</source>
        <translation>Наступний розділ: %1 →</translation>
    </message>
    <message numerus="yes">
        <source>Lesson, %1 min · %2 of %n steps done</source>
        <translation>
            <numerusform>Урок, %1 хв · виконано %2 з %n кроку</numerusform>
            <numerusform>Урок, %1 хв · виконано %2 з %n кроків</numerusform>
            <numerusform>Урок, %1 хв · виконано %2 з %n кроків</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Далі: %1</translation>
    </message>
    <message>
        <source>Begin here: %1</source>
        <translation>Почніть тут: %1</translation>
    </message>
</context>
<context>
    <name>faultglass::ClaimCard</name>
    <message>
        <source>in %1 of the runs</source>
        <translation>у %1 прогонів</translation>
    </message>
    <message>
        <source>the law says %1</source>
        <translation>за законом %1</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Перевірити</translation>
    </message>
    <message numerus="yes">
        <source>Runs it under %n seeds, here and now</source>
        <translation>
            <numerusform>Виконує прогони тут і зараз: %n зерно</numerusform>
            <numerusform>Виконує прогони тут і зараз: %n зерна</numerusform>
            <numerusform>Виконує прогони тут і зараз: %n зерен</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message numerus="yes">
        <source>Running it under %n seeds …</source>
        <translation>
            <numerusform>Тривають прогони: %n зерно …</numerusform>
            <numerusform>Тривають прогони: %n зерна …</numerusform>
            <numerusform>Тривають прогони: %n зерен …</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Перевірити ще раз</translation>
    </message>
    <message>
        <source>Holds: %1.</source>
        <translation>Справджується: %1.</translation>
    </message>
    <message>
        <source>Does not hold: %1.</source>
        <translation>Не справджується: %1.</translation>
    </message>
    <message>
        <source>%1 measured, interval %2 to %3</source>
        <comment>a value and its unit</comment>
        <translation>виміряно %1, інтервал від %2 до %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a quantity, and what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>faultglass::CompareControl</name>
    <message>
        <source>&amp;Fork here</source>
        <translation>Розгалузити &amp;тут</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняти</translation>
    </message>
    <message>
        <source>Change &amp;all arms</source>
        <translation>Змінювати вс&amp;і гілки</translation>
    </message>
    <message>
        <source>Change arm %1</source>
        <translation>Змінювати гілку %1</translation>
    </message>
    <message>
        <source>Side by side, or &amp;one</source>
        <translation>Поруч або &amp;одна</translation>
    </message>
    <message>
        <source>Re&amp;name the arm</source>
        <translation>Пере&amp;йменувати гілку</translation>
    </message>
    <message>
        <source>Re&amp;move the arm</source>
        <translation>Вид&amp;алити гілку</translation>
    </message>
    <message>
        <source>all arms</source>
        <translation>усі гілки</translation>
    </message>
    <message>
        <source>before the fork</source>
        <translation>до розгалуження</translation>
    </message>
    <message>
        <source>A second arm beside this one, with the same past and the same luck: change one thing in it (C)</source>
        <translation>Друга гілка поруч із цією, з тим самим минулим і тією самою випадковістю: змініть у ній щось одне (C)</translation>
    </message>
    <message numerus="yes">
        <source>There are %n arms, as many as there can be. Remove one first.</source>
        <translation>
            <numerusform>Тут уже %n гілка, більше бути не може. Спершу вилучіть одну.</numerusform>
            <numerusform>Тут уже %n гілки, більше бути не може. Спершу вилучіть одну.</numerusform>
            <numerusform>Тут уже %n гілок, більше бути не може. Спершу вилучіть одну.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultglass::ComponentsPicture</name>
    <message>
        <source>%1 of %2 components at work, %3 failures so far</source>
        <translation>працює компонентів: %1 з %2, відмов дотепер: %3</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>День %1</translation>
    </message>
    <message>
        <source>red: failed and being replaced · amber: waiting for a spare</source>
        <translation>червоні: відмовили, триває заміна · жовті: чекають на запасний</translation>
    </message>
    <message>
        <source>a cell is %1 components · %2</source>
        <translation>компонентів у клітинці: %1 · %2</translation>
    </message>
    <message>
        <source>Component %1</source>
        <translation>Компонент %1</translation>
    </message>
    <message>
        <source>%1, at work</source>
        <comment>a component of hardware</comment>
        <translation>%1, працює</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <comment>a component of hardware</comment>
        <translation>%1, відмовив</translation>
    </message>
    <message>
        <source>%1, waiting for a spare</source>
        <translation>%1, чекає на запасний</translation>
    </message>
</context>
<context>
    <name>faultglass::CurvePad</name>
    <message>
        <source>Your curve</source>
        <translation>Ваша крива</translation>
    </message>
    <message>
        <source>Nothing drawn yet. Arrow keys draw.</source>
        <translation>Ще нічого не намальовано. Малюйте клавішами зі стрілками.</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>Момент %1: %2.</translation>
    </message>
    <message>
        <source>Draw what you expect, from left to right</source>
        <translation>Намалюйте зліва направо, чого очікуєте</translation>
    </message>
</context>
<context>
    <name>faultglass::EventLog</name>
    <message>
        <source>What happens</source>
        <translation>Що відбувається</translation>
    </message>
    <message>
        <source>What happens to the fleet</source>
        <translation>Що відбувається з парком</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Ще нічого не сталося.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time and what happened</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an arm and its line</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>faultglass::FleetPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Why did it fail?</source>
        <translation>&amp;Чому сталася відмова?</translation>
    </message>
    <message>
        <source>Deal &amp;again</source>
        <translation>Роз&amp;дати знову</translation>
    </message>
    <message>
        <source>The &amp;unluckiest pair</source>
        <translation>Найне&amp;щасливіша пара</translation>
    </message>
    <message>
        <source>Runs against the la&amp;w, or over time</source>
        <translation>Прогони й закон або пере&amp;біг у часі</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Приклади</translation>
    </message>
    <message>
        <source>Starting states worth seeing</source>
        <translation>Варті уваги початкові стани</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>Як було спочатку</translation>
    </message>
    <message>
        <source>Move R%1 to %2</source>
        <translation>Перенести R%1 на %2</translation>
    </message>
    <message>
        <source>Changes from the &amp;start, or from now on</source>
        <translation>Зміни від &amp;початку або відтепер</translation>
    </message>
</context>
<context>
    <name>faultglass::FleetPicture</name>
    <message>
        <source>Click to zoom in · drag to pan · scroll to zoom</source>
        <translation>Клацніть, щоб наблизити · тягніть, щоб пересунути · колесо — масштаб</translation>
    </message>
    <message>
        <source>Click a server to kill or heal it · drag to pan · scroll to zoom</source>
        <translation>Клацніть сервер, щоб убити чи відновити · тягніть, щоб пересунути · колесо — масштаб</translation>
    </message>
    <message>
        <source>Click to zoom in</source>
        <translation>Клацніть, щоб наблизити</translation>
    </message>
    <message>
        <source>Click a server to kill or heal it</source>
        <translation>Клацніть сервер, щоб убити чи відновити</translation>
    </message>
    <message>
        <source>dots: a few of the requests, slowed down to be seen</source>
        <translation>точки: частина запитів, сповільнених, щоб було видно</translation>
    </message>
    <message>
        <source>dots: every request, slowed down to be seen</source>
        <translation>точки: усі запити, сповільнені, щоб було видно</translation>
    </message>
    <message>
        <source>dots: 1 in %1 requests, slowed down to be seen</source>
        <translation>точки: один запит із %1, сповільнено, щоб було видно</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>зайнято %1</translation>
    </message>
    <message>
        <source>%1 of %2 waiting</source>
        <translation>у черзі %1 з %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>у черзі %1</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, приблизно %2</translation>
    </message>
    <message>
        <source>%1 arriving</source>
        <translation>надходить %1</translation>
    </message>
    <message>
        <source>the balancer sends it nothing</source>
        <translation>балансувальник нічого йому не надсилає</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>з %1</translation>
    </message>
    <message>
        <source>Enter kills or heals it, ? asks why.</source>
        <translation>Enter — убити чи відновити, ? — чому.</translation>
    </message>
    <message>
        <source>At %1: servers in rotation %2 of %3, customers down %4 of %5, goodput %6 of the offered load.</source>
        <translation>Час %1: серверів у ротації — %2 з %3, замовників не працює — %4 з %5, корисна продуктивність — %6 вхідного навантаження.</translation>
    </message>
</context>
<context>
    <name>faultglass::FormSection</name>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>розгорнуто</translation>
    </message>
</context>
<context>
    <name>faultglass::HazardChart</name>
    <message>
        <source>Hazard by age</source>
        <translation>Інтенсивність відмов за віком</translation>
    </message>
    <message>
        <source>At %1 years %2 of those alive fail within a year</source>
        <translation>У віці %1 р. за рік відмовляє %2 тих, що ще працюють</translation>
    </message>
    <message>
        <source>At %1 years %2 a year</source>
        <translation>У віці %1 р.: %2 на рік</translation>
    </message>
    <message>
        <source>Hazard, % a year</source>
        <translation>Інтенсивність, % на рік</translation>
    </message>
    <message>
        <source>the kind brings its own lives</source>
        <translation>цей вид має власні строки служби</translation>
    </message>
    <message>
        <source>drag a dot</source>
        <translation>тягніть точку</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новий</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 р.</translation>
    </message>
</context>
<context>
    <name>faultglass::HeatTable</name>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2: %3 %4</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>без прогону</translation>
    </message>
</context>
<context>
    <name>faultglass::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Внести несправність</translation>
    </message>
    <message>
        <source>Inject · %1</source>
        <comment>into whom</comment>
        <translation>Внести несправність · %1</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Від початку</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Відтепер</translation>
    </message>
    <message>
        <source>From when a change holds</source>
        <translation>Відколи діє зміна</translation>
    </message>
    <message>
        <source>From when a change holds (S). Until a fault has struck that is the start of the run; afterwards it is the instant shown.</source>
        <translation>Відколи діє зміна (S). Доки несправність не вдарила, це початок прогону; після того — показана мить.</translation>
    </message>
</context>
<context>
    <name>faultglass::IsolationPicture</name>
    <message>
        <source>%1 servers, %2 customers: %3 down, %4 degraded</source>
        <translation>серверів: %1, замовників: %2; не працює %3, з погіршенням %4</translation>
    </message>
    <message>
        <source>down</source>
        <translation>не працює</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>з погіршенням</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>гаразд</translation>
    </message>
    <message>
        <source>cell %1</source>
        <translation>комірка %1</translation>
    </message>
    <message>
        <source>rack %1</source>
        <translation>стійка %1</translation>
    </message>
    <message>
        <source>customers %1 and %2 share %3 of their %4 servers</source>
        <translation>спільних серверів у замовників %1 і %2: %3 з %4</translation>
    </message>
    <message>
        <source>%1 servers</source>
        <translation>серверів: %1</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>замовників: %1</translation>
    </message>
    <message>
        <source>everybody on every server</source>
        <translation>усі на всіх серверах</translation>
    </message>
    <message>
        <source>shards of %1</source>
        <translation>шарди по %1</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>комірок: %1</translation>
    </message>
    <message>
        <source>%1 fixed shards</source>
        <translation>постійних шардів: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>servers, customers, how they are dealt</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 busy, %2 waiting</source>
        <translation>зайнято %1, у черзі %2</translation>
    </message>
    <message>
        <source>Click to cut its power or bring it back</source>
        <translation>Клацніть, щоб знеструмити або повернути живлення</translation>
    </message>
    <message>
        <source>Customer %1, %2</source>
        <translation>Замовник %1, %2</translation>
    </message>
    <message>
        <source>uses %1</source>
        <translation>сервери %1</translation>
    </message>
    <message>
        <source>makes trouble: click to calm</source>
        <translation>завдає клопоту: клацніть, щоб угамувати</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 не працює</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 з погіршенням</translation>
    </message>
    <message>
        <source>of customers down</source>
        <translation>замовників не працює</translation>
    </message>
    <message>
        <source>of customers down · %1 degraded</source>
        <translation>замовників не працює · %1 з погіршенням</translation>
    </message>
    <message>
        <source>● fine   ○ degraded   × down</source>
        <translation>● гаразд   ○ з погіршенням   × не працює</translation>
    </message>
    <message>
        <source>a mark is up to %1 customers</source>
        <translation>замовників на позначку: до %1</translation>
    </message>
    <message>
        <source>Click a customer to make them send poison, a server to kill or heal it · right click: more</source>
        <translation>Клацніть замовника, щоб він слав отруту, сервер — щоб убити чи відновити · права кнопка: більше</translation>
    </message>
    <message>
        <source>no server left</source>
        <translation>серверів не лишилося</translation>
    </message>
    <message>
        <source>%1, %2 of %3 left</source>
        <comment>a state, and how many of its servers</comment>
        <translation>%1, лишилося %2 з %3</translation>
    </message>
    <message>
        <source>no request has succeeded for %1</source>
        <translation>жоден запит не вдався вже %1</translation>
    </message>
    <message>
        <source>no request has ended yet</source>
        <translation>жоден запит іще не завершився</translation>
    </message>
    <message>
        <source>latest requests: %1 of %2 succeeded, the last one %3 ago</source>
        <translation>останні запити: успішних %1 з %2, останній успішний — %3 тому</translation>
    </message>
</context>
<context>
    <name>faultglass::KpiStrip</name>
    <message>
        <source>%1 Click to see why.</source>
        <translation>%1 Клацніть, щоб побачити причину.</translation>
    </message>
    <message>
        <source>Why is it so: %1</source>
        <translation>Чому так: %1</translation>
    </message>
    <message>
        <source>Copy this figure</source>
        <translation>Копіювати цей показник</translation>
    </message>
    <message>
        <source>Copy all figures</source>
        <translation>Копіювати всі показники</translation>
    </message>
</context>
<context>
    <name>faultglass::LaneChart</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nothing to note</source>
        <translation>нічого особливого</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, and what it is</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many, and what they are</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>Час %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2
%3 to %4, %5</source>
        <comment>who, what, from, until, how long</comment>
        <translation>%1: %2
від %3 до %4, %5</translation>
    </message>
</context>
<context>
    <name>faultglass::LawChart</name>
    <message>
        <source>1 nine</source>
        <comment>90 %</comment>
        <translation>1 дев’ятка</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <comment>as in 99.9 %: 3 nines</comment>
        <translation>дев’яток: %1</translation>
    </message>
    <message>
        <source>Not simulated: %1</source>
        <translation>Без симуляції: %1</translation>
    </message>
    <message>
        <source>Not simulated yet</source>
        <translation>Ще без симуляції</translation>
    </message>
    <message>
        <source>Differs at %1 of %2</source>
        <translation>Розходиться в точках: %1 з %2</translation>
    </message>
    <message>
        <source>Law and runs agree at all %1</source>
        <comment>how many stops</comment>
        <translation>Закон і прогони узгоджуються в усіх точках: %1</translation>
    </message>
    <message>
        <source>, %1 not simulated</source>
        <translation>, без симуляції %1</translation>
    </message>
    <message>
        <source>%1, %2 to go</source>
        <translation>%1, лишилося %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what the stops are, and which</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, by the law: %2</source>
        <translation>%1, за законом: %2</translation>
    </message>
    <message>
        <source>simulated: %1, within %2 to %3; %4</source>
        <translation>симуляція: %1, у межах від %2 до %3; %4</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>узгоджується</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>розходиться</translation>
    </message>
    <message>
        <source>not simulated: %1</source>
        <translation>без симуляції: %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>Too little seen to tell at %1 of %2</source>
        <translation>Замало побачено, щоб сказати, у %1 з %2</translation>
    </message>
    <message>
        <source>too little to tell</source>
        <translation>замало, щоб сказати</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <comment>title, what is compared, what the stops are</comment>
        <translation>%1: %2, за тим, що відкладено: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a quantity, and how law and runs compare in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, each on %1 %2 or more</source>
        <comment>how many, and of what</comment>
        <translation>; кожна спирається принаймні на стільки (%2): %1</translation>
    </message>
    <message>
        <source>it rests on %1 %2</source>
        <comment>how many, and of what</comment>
        <translation>спирається на стільки (%2): %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a quantity, and that it was not simulated</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>faultglass::LawDialog</name>
    <message>
        <source>Held against a law</source>
        <translation>Звірка із законом</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Progress of the experiment</source>
        <translation>Перебіг експерименту</translation>
    </message>
    <message>
        <source>Run the simulation</source>
        <translation>Запустити симуляцію</translation>
    </message>
    <message>
        <source>%1

%2
%3

Holds when: %4

Simulated: %5</source>
        <comment>what a law says, its formula, its source, its conditions, its experiment</comment>
        <translation>%1

%2
%3

Справджується, коли: %4

Симуляція: %5</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>від %1 до %2</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>узгоджується</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>розходиться</translation>
    </message>
    <message>
        <source>Not simulated yet with these numbers.</source>
        <translation>Із цими числами симуляції ще не було.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Зупинено.</translation>
    </message>
    <message>
        <source>Assumption broken. It needs: %1</source>
        <translation>Припущення порушено. Потрібно: %1</translation>
    </message>
    <message>
        <source>Law and simulation agree.</source>
        <translation>Закон і симуляція узгоджуються.</translation>
    </message>
    <message>
        <source>Law and simulation differ by more than chance explains.</source>
        <translation>Закон і симуляція розходяться більше, ніж пояснює випадковість.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Simulating ...</source>
        <translation>Триває симуляція ...</translation>
    </message>
    <message>
        <source>undecided; %1 runs would tell</source>
        <translation>не вирішено; вирішили б %1 прогонів</translation>
    </message>
    <message>
        <source>agrees within %1 %</source>
        <translation>узгоджується з точністю до %1 %</translation>
    </message>
    <message>
        <source>is not above it</source>
        <translation>не вище за неї</translation>
    </message>
    <message>
        <source>Rests on %1: %2</source>
        <translation>Спирається на — %1: %2</translation>
    </message>
    <message>
        <source>Too little was seen to tell.</source>
        <translation>Побачено замало, щоб сказати.</translation>
    </message>
</context>
<context>
    <name>faultglass::LawPane</name>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Other seeds</source>
        <translation>Інші зерна</translation>
    </message>
    <message>
        <source>Simulates all stops once more, with other luck</source>
        <translation>Симулює всі точки ще раз, з іншою випадковістю</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
</context>
<context>
    <name>faultglass::LessonCard</name>
    <message>
        <source>How sure are you?</source>
        <translation>Наскільки ви певні?</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>навмання</translation>
    </message>
    <message>
        <source>fairly</source>
        <translation>досить</translation>
    </message>
    <message>
        <source>very</source>
        <translation>дуже</translation>
    </message>
    <message>
        <source>Is kept with your answer, so that you can see how good your certainty is.</source>
        <translation>Зберігається разом із відповіддю, щоб ви бачили, чого варта ваша певність.</translation>
    </message>
</context>
<context>
    <name>faultglass::LessonView</name>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>Chapter %1</source>
        <translation>Розділ %1</translation>
    </message>
    <message>
        <source>%1 min · step %2 of %3</source>
        <translation>%1 хв · крок %2 з %3</translation>
    </message>
    <message>
        <source>← %1</source>
        <translation>← %1</translation>
    </message>
    <message>
        <source>Next: %1 →</source>
        <translation>Далі: %1 →</translation>
    </message>
    <message>
        <source>The stage keeps what you made of it.</source>
        <translation>На сцені лишилося те, що ви з неї зробили.</translation>
    </message>
    <message>
        <source>Set it up for this step</source>
        <translation>Підготувати для цього кроку</translation>
    </message>
    <message>
        <source>**%1**: %2</source>
        <comment>a term and its meaning; Markdown</comment>
        <translation>**%1**: %2</translation>
    </message>
</context>
<context>
    <name>faultglass::LowerPane</name>
    <message>
        <source>Runs against the law</source>
        <translation>Прогони й закон</translation>
    </message>
    <message>
        <source>Shows what theory says beside what was simulated, instead of the charts over time (Y)</source>
        <translation>Показує теорію поруч із симуляцією замість графіків у часі (Y)</translation>
    </message>
</context>
<context>
    <name>faultglass::MainWindow</name>
    <message>
        <source>Opened %1. Note: %2</source>
        <translation>Відкрито %1. Зауважте: %2</translation>
    </message>
    <message>
        <source>%1 – Faultglass</source>
        <translation>%1 – Faultglass</translation>
    </message>
    <message>
        <source>%1[*] – %2 – Faultglass</source>
        <translation>%1[*] – %2 – Faultglass</translation>
    </message>
    <message>
        <source>Presenting. Space plays and pauses, Page Down goes on; Esc, F5 or F11 leaves.</source>
        <translation>Показ. Пробіл — пуск і пауза, Page Down — далі; Esc, F5 або F11 — вихід.</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Урок</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Наступний крок</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Right</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Попередній крок</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Left</translation>
    </message>
    <message>
        <source>&amp;Verify this chapter</source>
        <translation>Пере&amp;вірити цей розділ</translation>
    </message>
    <message>
        <source>Notes for who &amp;teaches</source>
        <translation>Нотатки для викла&amp;дача</translation>
    </message>
    <message>
        <source>Save chapter as P&amp;DF…</source>
        <translation>Зберегти &amp;розділ як PDF…</translation>
    </message>
    <message>
        <source>Save chapter</source>
        <translation>Зберегти розділ</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Документи (*.pdf)</translation>
    </message>
    <message>
        <source>Save pro&amp;gress as a table…</source>
        <translation>Зберегти поступ як &amp;таблицю…</translation>
    </message>
    <message>
        <source>Save progress</source>
        <translation>Зберегти поступ</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблиці (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Forget my progress…</source>
        <translation>&amp;Забути мій поступ…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрити без збереження</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ви&amp;йти</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повернути</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>Скинути до &amp;типових</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>Menu &amp;bar</source>
        <translation>&amp;Панель меню</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>&amp;Find a chapter</source>
        <translation>З&amp;найти розділ</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>&amp;Main menu</source>
        <translation>&amp;Головне меню</translation>
    </message>
    <message>
        <source>F10</source>
        <translation>F10</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>П&amp;рогін</translation>
    </message>
    <message>
        <source>&amp;Hold against a law ...</source>
        <translation>Зві&amp;рити із законом ...</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Measure all faults ...</source>
        <translation>Ви&amp;міряти всі несправності ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Клавіші</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>What the keyboard does (Ctrl+/)</source>
        <translation>Що роблять клавіші (Ctrl+/)</translation>
    </message>
    <message>
        <source>&amp;About Faultglass</source>
        <translation>&amp;Про Faultglass</translation>
    </message>
    <message>
        <source>Next &amp;cue</source>
        <translation>Наступна &amp;підказка</translation>
    </message>
    <message>
        <source>Cue &amp;before</source>
        <translation>Підка&amp;зка перед цією</translation>
    </message>
    <message>
        <source>&amp;What happens, as text</source>
        <translation>&amp;Що відбувається, текстом</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>What you changed was not saved: %1</source>
        <translation>Ваші зміни не збережено: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Копіювати діагностику</translation>
    </message>
    <message>
        <source>What a report needs is on the clipboard: versions, platform, settings, last errors.</source>
        <translation>Усе потрібне для звіту в буфері обміну: версії, платформа, налаштування, останні помилки.</translation>
    </message>
    <message>
        <source>The last time, %1 was running when the program ended.</source>
        <translation>Минулого разу програма завершилася, поки виконувався сценарій «%1».</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продовжити його</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не продовжувати</translation>
    </message>
    <message>
        <source>&amp;All chapters</source>
        <translation>&amp;Усі розділи</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>All that was meas&amp;ured ...</source>
        <translation>Усе, що &amp;виміряно ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
</context>
<context>
    <name>faultglass::MeasuresDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>All that was measured</source>
        <translation>Усе, що виміряно</translation>
    </message>
    <message>
        <source>Measuring %1 up to %2 …</source>
        <translation>Вимірюємо «%1» до %2 …</translation>
    </message>
    <message>
        <source>The rows that are selected, or else all, for a spreadsheet</source>
        <translation>Виділені рядки, а коли їх немає — усі, для електронної таблиці</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Ще нічого не виконувалося.</translation>
    </message>
    <message>
        <source>From the start to %1, of this run alone. A dash: there was no occasion to measure it.</source>
        <translation>Від початку до %1, лише цей прогін. Риска: не було нагоди це виміряти.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Показник</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Що це</translation>
    </message>
</context>
<context>
    <name>faultglass::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Повідомлення</translation>
    </message>
</context>
<context>
    <name>faultglass::NumberField</name>
    <message>
        <source>rps</source>
        <translation>зап./с</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>від %1 до %2</translation>
    </message>
    <message>
        <source>Not a number. Type one from %1.</source>
        <translation>Це не число. Введіть число %1.</translation>
    </message>
    <message>
        <source>Whole numbers only, from %1.</source>
        <translation>Лише цілі числа %1.</translation>
    </message>
    <message>
        <source>Out of range. Type %1.</source>
        <translation>Поза межами. Введіть число %1.</translation>
    </message>
</context>
<context>
    <name>faultglass::ParameterField</name>
    <message>
        <source>on</source>
        <translation>увімкнено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>вимкнено</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Межі: %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Типово: %1</translation>
    </message>
    <message>
        <source>A change restarts the run.</source>
        <translation>Зміна починає прогін заново.</translation>
    </message>
    <message>
        <source>Restore default (%1)</source>
        <translation>Повернути типове (%1)</translation>
    </message>
</context>
<context>
    <name>faultglass::ParameterForm</name>
    <message>
        <source>Parameters</source>
        <translation>Параметри</translation>
    </message>
    <message>
        <source>Parameters · %1</source>
        <comment>of whom</comment>
        <translation>Параметри · %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Скинути</translation>
    </message>
    <message>
        <source>Set every parameter back to its default.</source>
        <translation>Повернути всім параметрам типові значення.</translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation>Скинути всі параметри</translation>
    </message>
    <message>
        <source>Fewer parameters</source>
        <translation>Менше параметрів</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>Усі параметри</translation>
    </message>
    <message>
        <source>Only those that act in this experiment</source>
        <translation>Лише ті, що діють у цьому експерименті</translation>
    </message>
    <message>
        <source>Also those that do not act in this experiment as it stands</source>
        <translation>Також ті, що в цьому експерименті зараз не діють</translation>
    </message>
</context>
<context>
    <name>faultglass::PartsLayout</name>
    <message>
        <source>&amp;Chapters</source>
        <translation>Роз&amp;діли</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Lesso&amp;n</source>
        <translation>&amp;Урок</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Parameters, defences and faults (Ctrl+I)</source>
        <translation>Параметри, захист і несправності (Ctrl+I)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Показ</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Full screen with large type (F5)</source>
        <translation>На весь екран, великим шрифтом (F5)</translation>
    </message>
    <message>
        <source>L&amp;eave full screen</source>
        <translation>&amp;Вийти з повного екрана</translation>
    </message>
</context>
<context>
    <name>faultglass::PredictCard</name>
    <message>
        <source>Predict first</source>
        <translation>Спершу прогноз</translation>
    </message>
    <message>
        <source>Draw on the chart</source>
        <translation>Малювати на графіку</translation>
    </message>
    <message>
        <source>Opens a sheet over the chart of the stage: draw with the mouse or the arrow keys</source>
        <translation>Кладе аркуш поверх графіка на сцені: малюйте мишею або клавішами зі стрілками</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>від %1 до %2</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Ваш здогад</translation>
    </message>
    <message>
        <source>The stage shows another experiment. Start this chapter&apos;s first.</source>
        <translation>На сцені інший експеримент. Спершу запустіть той, що з цього розділу.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Новий здогад</translation>
    </message>
    <message>
        <source>Run it to find out</source>
        <translation>Запустити й дізнатися</translation>
    </message>
    <message>
        <source>Your first guess held in %1 of the runs.</source>
        <translation>Ваш перший здогад справдився у %1 прогонів.</translation>
    </message>
    <message numerus="yes">
        <source>Running it under %n seeds …</source>
        <translation>
            <numerusform>Тривають прогони: %n зерно …</numerusform>
            <numerusform>Тривають прогони: %n зерна …</numerusform>
            <numerusform>Тривають прогони: %n зерен …</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be run: %1</source>
        <translation>Запустити не вдалося: %1</translation>
    </message>
    <message>
        <source>in %1 of the runs</source>
        <translation>у %1 прогонів</translation>
    </message>
    <message>
        <source>So it is, in every run.</source>
        <translation>Так і є, в кожному прогоні.</translation>
    </message>
    <message numerus="yes">
        <source>What you chose came out in %1 of %n runs.</source>
        <translation>
            <numerusform>Те, що ви вибрали, сталося у %1 з %n прогону.</numerusform>
            <numerusform>Те, що ви вибрали, сталося у %1 з %n прогонів.</numerusform>
            <numerusform>Те, що ви вибрали, сталося у %1 з %n прогонів.</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs gave %1.</source>
        <translation>Прогони дали %1.</translation>
    </message>
    <message>
        <source>The runs gave %1, nine in ten of them from %2 to %3.</source>
        <translation>Прогони дали %1, дев’ять із десяти — від %2 до %3.</translation>
    </message>
    <message>
        <source>Your %1 is close.</source>
        <translation>Ваше значення %1 близьке.</translation>
    </message>
    <message>
        <source>Your %1 is too high.</source>
        <translation>Ваше значення %1 завелике.</translation>
    </message>
    <message>
        <source>Your %1 is too low.</source>
        <translation>Ваше значення %1 замале.</translation>
    </message>
    <message>
        <source>The drawing is gone: the stage has changed.</source>
        <translation>Малюнка вже немає: сцена змінилася.</translation>
    </message>
    <message>
        <source>%1 of your curve lies where nine in ten runs were; on average it is %2 of the axis away from the middle one.</source>
        <translation>%1 вашої кривої лежить там, де пройшли дев’ять прогонів із десяти; від медіанного прогону вона в середньому відхиляється на %2 осі.</translation>
    </message>
    <message>
        <source>Show my curve</source>
        <translation>Показати мою криву</translation>
    </message>
    <message>
        <source>Your first curve came to %1 of a full score.</source>
        <translation>Ваша перша крива дістала %1 від найвищої оцінки.</translation>
    </message>
    <message>
        <source>Not so: it is “%1”, in every run.</source>
        <translation>Ні: «%1», у кожному прогоні.</translation>
    </message>
    <message>
        <source>Only the run</source>
        <translation>Лише прогін</translation>
    </message>
    <message>
        <source>Takes your curve and those of the runs off the chart</source>
        <translation>Прибирає з графіка вашу криву й криві прогонів</translation>
    </message>
    <message>
        <source>Say how sure you are, and run it.</source>
        <translation>Скажіть, наскільки ви певні, і запустіть.</translation>
    </message>
</context>
<context>
    <name>faultglass::QuizCard</name>
    <message>
        <source>Question</source>
        <translation>Запитання</translation>
    </message>
    <message>
        <source>Right at the first try.</source>
        <translation>Правильно з першої спроби.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Правильно.</translation>
    </message>
    <message>
        <source>Not that one. Try again.</source>
        <translation>Ні, не це. Спробуйте ще.</translation>
    </message>
    <message>
        <source>Say how sure you are, and you see.</source>
        <translation>Скажіть, наскільки ви певні, і побачите.</translation>
    </message>
</context>
<context>
    <name>faultglass::RevealSection</name>
    <message>
        <source>Read on without a guess</source>
        <translation>Читати далі без припущення</translation>
    </message>
</context>
<context>
    <name>faultglass::RoomsPicture</name>
    <message>
        <source>%1 of %2 replicas alive · quorum kept</source>
        <translation>живих реплік %1 з %2 · кворум є</translation>
    </message>
    <message>
        <source>%1 alive, %2 reach each other · no quorum</source>
        <translation>живих %1, на зв’язку між собою %2 · кворуму немає</translation>
    </message>
    <message>
        <source>%1 of %2 replicas alive · no quorum</source>
        <translation>живих реплік %1 з %2 · кворуму немає</translation>
    </message>
    <message>
        <source>%1 of %2 servers are down</source>
        <translation>серверів не працює: %1 з %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>on the replicas, on the servers</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Регіон %1</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Зона %1</translation>
    </message>
    <message>
        <source>Power feed %1</source>
        <translation>Лінія живлення %1</translation>
    </message>
    <message>
        <source>Rack %1</source>
        <translation>Стійка %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>replica R%1, which leads</source>
        <translation>репліка R%1, лідер</translation>
    </message>
    <message>
        <source>replica R%1</source>
        <translation>репліка R%1</translation>
    </message>
    <message>
        <source>Click to bring it back</source>
        <translation>Клацніть, щоб повернути живлення</translation>
    </message>
    <message>
        <source>Click to cut its power</source>
        <translation>Клацніть, щоб знеструмити</translation>
    </message>
    <message>
        <source>%1 · no power</source>
        <translation>%1 · без живлення</translation>
    </message>
    <message>
        <source>Click a room to cut its power, a server to kill or heal it · arrows walk the rooms</source>
        <translation>Клацніть домен, щоб знеструмити, сервер — щоб убити чи відновити · стрілки — перехід між доменами</translation>
    </message>
    <message>
        <source>Click a room to cut its power, a server to kill or heal it · drag a replica, or M</source>
        <translation>Клацніть домен, щоб знеструмити, сервер — щоб убити чи відновити · репліку перетягніть або натисніть M</translation>
    </message>
    <message>
        <source>%1 of %2 up · quorum kept</source>
        <translation>%1 з %2 · кворум є</translation>
    </message>
    <message>
        <source>%1 of %2 up · no quorum</source>
        <translation>%1 з %2 · без кворуму</translation>
    </message>
</context>
<context>
    <name>faultglass::RunCharts</name>
    <message>
        <source>expected</source>
        <translation>очікується</translation>
    </message>
</context>
<context>
    <name>faultglass::RunMenu</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Заново</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Крок &amp;уперед</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Крок &amp;назад</translation>
    </message>
    <message>
        <source>Jump to the start</source>
        <translation>Перейти на початок</translation>
    </message>
    <message>
        <source>Jump to the &amp;end</source>
        <translation>Перейти в &amp;кінець</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Швидше</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Пові&amp;льніше</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Пуск</translation>
    </message>
</context>
<context>
    <name>faultglass::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Комбінації клавіш</translation>
    </message>
</context>
<context>
    <name>faultglass::StageCanvas</name>
    <message>
        <source>Why?</source>
        <translation>Чому?</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Парк серверів</translation>
    </message>
    <message>
        <source>Nothing is running yet.</source>
        <translation>Поки що нічого не запущено.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Наблизити</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Віддалити</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати все</translation>
    </message>
</context>
<context>
    <name>faultglass::StagePane</name>
    <message>
        <source>The run failed: %1</source>
        <translation>Прогін не вдався: %1</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Почати знову</translation>
    </message>
    <message>
        <source>The simulation has not answered for a while: what it builds is very large, or it hangs. The window goes on, and closing it keeps what you did.</source>
        <translation>Симуляція вже якийсь час не відповідає: або те, що вона будує, дуже велике, або вона зависла. Вікно працює далі, а коли його закрити, зроблене збережеться.</translation>
    </message>
</context>
<context>
    <name>faultglass::SummaryCard</name>
    <message>
        <source>This chapter</source>
        <translation>Цей розділ</translation>
    </message>
    <message>
        <source>Verify this chapter</source>
        <translation>Перевірити цей розділ</translation>
    </message>
    <message>
        <source>Runs all claims of this chapter, each under its seeds</source>
        <translation>Виконує всі твердження цього розділу, кожне зі своїми зернами</translation>
    </message>
    <message>
        <source>Predictions made: %1 of %2. Questions answered: %3 of %4, %5 at the first try.</source>
        <translation>Зроблено прогнозів: %1 з %2. Розв’язано запитань: %3 з %4, із першої спроби: %5.</translation>
    </message>
    <message>
        <source>%1 sure: %2 of %3 right</source>
        <translation>на %1 — правильно %2 з %3</translation>
    </message>
    <message>
        <source>Your certainty: %1.</source>
        <translation>Ваша певність: %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message numerus="yes">
        <source>Running %n claims …</source>
        <translation>
            <numerusform>Перевіряється %n твердження …</numerusform>
            <numerusform>Перевіряються %n твердження …</numerusform>
            <numerusform>Перевіряється %n тверджень …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n claims hold.</source>
        <translation>
            <numerusform>Справджується все: %n твердження.</numerusform>
            <numerusform>Справджується все: %n твердження.</numerusform>
            <numerusform>Справджується все: %n тверджень.</numerusform>
        </translation>
    </message>
    <message>
        <source>These do not hold: %1</source>
        <translation>Не справджуються: %1</translation>
    </message>
</context>
<context>
    <name>faultglass::TimeChart</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>Значень ще немає.</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>Час %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>A long run: the least and the most of every %n samples are drawn.</source>
        <translation>
            <numerusform>Довгий прогін: показано найменше і найбільше з кожного %n відліку.</numerusform>
            <numerusform>Довгий прогін: показано найменше і найбільше з кожних %n відліків.</numerusform>
            <numerusform>Довгий прогін: показано найменше і найбільше з кожних %n відліків.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>нічого не виміряно</translation>
    </message>
</context>
<context>
    <name>faultglass::TransportBar</name>
    <message>
        <source>fastest</source>
        <translation>найшвидше</translation>
    </message>
    <message>
        <source>seed %1</source>
        <comment>the number random draws start from</comment>
        <translation>зерно %1</translation>
    </message>
    <message>
        <source>A whole number from 0 to %1:</source>
        <translation>Ціле число від 0 до %1:</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>“%1” is not a seed.</source>
        <translation>«%1» — не зерно.</translation>
    </message>
    <message>
        <source>Seeking 100%</source>
        <translation>Перехід 100&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a speed, and the speed asked for</comment>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Go on from this instant in another arm, beside this one (F)</source>
        <translation>Продовжити від цієї миті в іншій гілці, поруч із цією (F)</translation>
    </message>
    <message>
        <source>There are as many arms as fit beside each other: remove one first</source>
        <translation>Більше гілок поруч не вміститься: спершу видаліть одну</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Пуск</translation>
    </message>
    <message>
        <source>%1 max</source>
        <comment>as fast as it goes</comment>
        <translation>%1 макс.</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Швидкість: %1</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Заново</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Назад на початок</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Крок назад</translation>
    </message>
    <message>
        <source>One sample back</source>
        <translation>На один відлік назад</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Крок уперед</translation>
    </message>
    <message>
        <source>One sample forward</source>
        <translation>На один відлік уперед</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Simulated seconds per second. When this machine cannot keep up, it says how fast it is.</source>
        <translation>Скільки секунд симуляції минає за секунду. Якщо комп’ютер не встигає, тут видно справжню швидкість.</translation>
    </message>
    <message>
        <source>Run again with another seed: the same experiment with other luck. Right click to type or copy a seed.</source>
        <translation>Запустити знову з іншим зерном: той самий експеримент з іншою випадковістю. Права кнопка — ввести або скопіювати зерно.</translation>
    </message>
    <message>
        <source>Fork here</source>
        <translation>Розгалузити</translation>
    </message>
    <message>
        <source>&amp;Another seed</source>
        <translation>&amp;Інше зерно</translation>
    </message>
    <message>
        <source>&amp;Type a seed…</source>
        <translation>&amp;Ввести зерно…</translation>
    </message>
    <message>
        <source>&amp;Copy the seed</source>
        <translation>&amp;Копіювати зерно</translation>
    </message>
</context>
<context>
    <name>faultglass::TransportFeed</name>
    <message>
        <source>Failed</source>
        <translation>Невдалі</translation>
    </message>
    <message>
        <source>Seeking %1%</source>
        <translation>Перехід %1&#xa0;%</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Запуск</translation>
    </message>
</context>
<context>
    <name>faultglass::TryRow</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Brings the stage back to what it was before</source>
        <translation>Повертає сцену до попереднього стану</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Зроблено: %1</translation>
    </message>
    <message>
        <source>Under way: %1</source>
        <translation>Триває: %1</translation>
    </message>
</context>
<context>
    <name>faultglass::WhyCard</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Чому?</translation>
    </message>
    <message>
        <source>The cause is no longer on record.</source>
        <translation>Запису про причину вже немає.</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копіювати</translation>
    </message>
</context>
<context>
    <name>faultglass::WindowDialogs</name>
    <message>
        <source>Replay %1</source>
        <translation>Відтворити %1</translation>
    </message>
</context>
<context>
    <name>faultglass::WindowFiles</name>
    <message>
        <source>%1 was not opened. %2</source>
        <translation>%1 не відкрито. %2</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 не збережено. %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Збережено %1</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Зображення скопійовано до буфера обміну.</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Відкрити сценарій</translation>
    </message>
    <message>
        <source>Scenarios (*.faultglass.json *.json);;All files (*)</source>
        <translation>Сценарії (*.faultglass.json *.json);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Зберегти сценарій</translation>
    </message>
    <message>
        <source>Scenarios (*.faultglass.json)</source>
        <translation>Сценарії (*.faultglass.json)</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>У %1 є незбережені зміни.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Зберегти й закрити</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрити без збереження</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Відкрити…</translation>
    </message>
    <message>
        <source>Open a scenario file (Ctrl+O)</source>
        <translation>Відкрити файл сценарію (Ctrl+O)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Недавні файли</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Зберегти</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Зберегти &amp;як…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Експорт</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>&amp;Копіювати зображення</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Save &amp;image…</source>
        <translation>Зберегти &amp;зображення…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Зберегти зображення</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Зображення (*.png)</translation>
    </message>
    <message>
        <source>Save series as CS&amp;V…</source>
        <translation>Зберегти &amp;ряди як CSV…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Save series</source>
        <translation>Зберегти ряди</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблиці (*.csv)</translation>
    </message>
    <message>
        <source>Save &amp;scenario…</source>
        <translation>Зберегти &amp;сценарій…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Copy or save the picture, the series or the scenario</source>
        <translation>Скопіювати чи зберегти зображення, ряди або сценарій</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Файлів ще немає</translation>
    </message>
</context>
<context>
    <name>faultglass::WindowLook</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Системна</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;вітла</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Т&amp;емна</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>&amp;Проєктор</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Більший текст</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation>Ctrl+=</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Менший текст</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Звичайний текст</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>Менше &amp;руху</translation>
    </message>
</context>
<context>
    <name>faultglass::WorkedCard</name>
    <message>
        <source>Worked example</source>
        <translation>Розібраний приклад</translation>
    </message>
</context>
</TS>

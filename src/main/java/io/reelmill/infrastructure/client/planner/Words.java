package io.reelmill.infrastructure.client.planner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed classes of English words and the irregular forms. */
final class Words {
    static final Set<String> DETERMINERS = set("a an the this that these those my your our their his her its some any "
            + "no every each all both most many few several one's another");
    /** Determiners that may stand for themselves: "Both are free". */
    static final Set<String> QUANTIFIERS = set("this that these those some any all both most many few each");

    static final Set<String> PRONOUNS = set("i you he she it we they this that these those who nobody nothing everyone "
            + "everything someone something people");
    static final Set<String> PLURAL_PRONOUNS = set("i you we they these those some all both most many few");
    static final Set<String> PREPOSITIONS =
            set("of in on at by for from to with without into onto over under above below "
                    + "between among across through during before after against about around near behind beside beyond since "
                    + "until till per via as like than within outside inside towards toward along despite");
    static final Set<String> CONJUNCTIONS = set("and or but so yet because although though while when if unless which");
    static final Set<String> ORDER = set("first firstly second secondly third thirdly next then finally lastly last "
            + "after afterwards before once when later");
    static final Set<String> ADVERBS = set("also often usually always never only still just even really mostly nearly "
            + "almost soon sometimes rarely slowly quickly then now not");
    static final Set<String> AUXILIARIES =
            set("is are was were can could will would should must may might has have had "
                    + "do does did cannot isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't don't doesn't "
                    + "didn't hasn't haven't hadn't");
    /** Auxiliaries that are as often the only verb. */
    static final Set<String> POSSESSIVES = set("has have had do does did");

    static final Set<String> QUESTIONS = set("who what why when where how which whose");
    static final Set<String> RELATIVES = set("who that which whose where when because if while");
    static final Set<String> FUNCTION = union(
            DETERMINERS,
            without(PRONOUNS, "i"),
            PREPOSITIONS,
            CONJUNCTIONS,
            ORDER,
            ADVERBS,
            AUXILIARIES,
            QUESTIONS,
            set(
                    "there here it's they're you're don't let's what's that's one two three four five six seven eight nine ten "
                            + "eleven twelve half more less other such too only how"));
    /** Ordinary words that are names as often, at the beginning of a sentence. */
    static final Set<String> NAMES =
            set("march august mark jack bill frank rose china turkey polish mars mercury earth "
                    + "jersey java python rust swift go ada ruby amazon apple lent will grace hope faith drew rob");

    static final Set<String> SINGULAR_IN_S = set(
            "physics mathematics economics news gas lens bus series always perhaps its this his does was has is alps mathematics "
                    + "athletics electronics genetics acoustics mars class process glass yes");
    static final Map<String, String> PLURALS = map("people person men man women woman children child feet foot teeth "
            + "tooth mice mouse geese goose leaves leaf lives life knives knife wolves wolf halves half bacteria bacterium "
            + "cacti cactus fungi fungus data datum police police cattle cattle octopuses octopus viruses virus buses bus "
            + "lenses lens gases gas hypotheses hypothesis crises crisis muscles muscle crocuses crocus bonuses bonus");
    static final Map<String, String> PASTS = map("sank sink fell fall rose rise grew grow knew know flew fly drew draw "
            + "threw throw blew blow began begin sang sing swam swim ran run drank drink rang ring won win wrote write "
            + "drove drive rode ride broke break spoke speak chose choose froze freeze stole steal woke wake took take "
            + "shook shake gave give ate eat saw see went go came come became become got get forgot forget made make "
            + "built build sent send spent spend lent lend lost lose found find bound bind fought fight thought think "
            + "brought bring bought buy caught catch taught teach told tell sold sell held hold kept keep slept sleep "
            + "left leave felt feel met meet led lead paid pay said say stood stand understood understand sat sit "
            + "struck strike stuck stick dug dig hung hang swung swing spun spin shone shine wore wear tore tear bore bear "
            + "swore swear hid hide bit bite shot shoot survived survive collapsed collapse died die bent bend crept creep swept sweep wept weep dealt deal meant mean fled flee sped speed bred breed "
            + "sought seek clung cling flung fling sprang spring shrank shrink trod tread hit hit cut cut put put set set cost cost let "
            + "let shut shut split split spread spread hurt hurt burst burst cast cast quit quit beat beat");
    static final Set<String> PARTICIPLES = set(
            "made built found bound brought bought caught taught told sold held kept left "
                    + "felt led paid said stuck dug hung spun known grown blown drawn thrown written driven broken spoken chosen "
                    + "frozen stolen taken given eaten seen begun sung drunk worn torn hidden bitten cut put set hit split spread "
                    + "shut cast fed laid lit lost sent shot slit sewn shown woven ground wound understood mown sawn sown");
    /** What a question with "how" asks the degree of. */
    static final Set<String> DEGREES = set(
            "big fast deep far long old much many tall high heavy hot cold strong small often "
                    + "quickly large likely rare safe close dangerous early late soon well wide thick loud bright hard");
    /** Verbs that have no passive: "Died in 1943" is not "It is died". */
    static final Set<String> INTRANSITIVE =
            set("die live arrive go come fall work travel begin start end grow rise happen "
                    + "appear disappear exist occur emerge retire last survive collapse remain stay move turn sleep run return "
                    + "continue open close join sink fly swim walk born");

    static final Set<String> PEOPLE =
            set("person man woman child king queen emperor president scientist inventor artist "
                    + "painter writer author poet composer philosopher explorer founder mother father son daughter hero pirate "
                    + "engineer doctor teacher player singer actor life story history biography");
    static final Set<String> UNITS = set(
            "metre metres meter meters kilometre kilometres kilometer kilometers km cm mm m kg g "
                    + "gram grams kilo kilos kilogram kilograms tonne tonnes ton tons litre litres liter liters mile miles foot "
                    + "feet inch inches pound pounds ounce ounces degree degrees percent per second seconds minute minutes hour "
                    + "hours day days week weeks month months year years century centuries dollar dollars euro euros cent cents "
                    + "watt watts volt volts calorie calories gigabyte gigabytes megabyte megabytes acre acres hectare hectares");
    static final Map<String, Integer> NUMBERS = Arrays.stream(
                    ("one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 "
                                    + "fourteen 14 fifteen 15 twenty 20")
                            .split("(?<=\\d) "))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    /** What a topic promises a number of. */
    static final Set<String> COUNTED =
            set("facts reasons ways tips things steps signs rules myths mistakes lessons ideas "
                    + "habits tricks secrets benefits causes types kinds examples questions answers points words inventions "
                    + "principles methods techniques hacks exercises foods books places stages phases parts advantages "
                    + "disadvantages effects features uses truths misconceptions wonders stories moments records discoveries "
                    + "planets countries cities animals dishes drinks plants tools skills languages");

    private Words() {}

    /** A token without the marks around it, lower case; an apostrophe inside stays. */
    static String bare(String token) {
        return token.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}%]+$", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    static String capitalised(String text) {
        return text.matches("[a-z]+[A-Z].*") || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The third person singular of a regular verb. */
    static String third(String base) {
        if (base.matches(".*(?:s|x|z|ch|sh|o)")) {
            return base + "es";
        }
        return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    static boolean number(String bare) {
        return NUMBERS.containsKey(bare) || bare.matches("\\d[\\d.,]*");
    }

    private static Set<String> set(String words) {
        return Set.copyOf(new HashSet<>(Arrays.asList(words.split(" "))));
    }

    private static Set<String> without(Set<String> words, String one) {
        Set<String> rest = new HashSet<>(words);
        rest.remove(one);
        return rest;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Arrays.stream(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> map(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, String> map = new java.util.HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            map.put(words[at], words[at + 1]);
        }
        return Map.copyOf(map);
    }
}

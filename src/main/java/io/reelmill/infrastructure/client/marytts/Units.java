package io.reelmill.infrastructure.client.marytts;

import java.util.Map;
import java.util.Optional;

/** Units after a number, as "one|many". */
final class Units {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("mm", "millimeter|millimeters"),
            Map.entry("cm", "centimeter|centimeters"),
            Map.entry("m", "meter|meters"),
            Map.entry("km", "kilometer|kilometers"),
            Map.entry("nm", "nanometer|nanometers"),
            Map.entry("µm", "micrometer|micrometers"),
            Map.entry("m²", "square meter|square meters"),
            Map.entry("km²", "square kilometer|square kilometers"),
            Map.entry("m³", "cubic meter|cubic meters"),
            Map.entry("ft", "foot|feet"),
            Map.entry("in", "inch|inches"),
            Map.entry("mi", "mile|miles"),
            Map.entry("yd", "yard|yards"),
            Map.entry("mg", "milligram|milligrams"),
            Map.entry("g", "gram|grams"),
            Map.entry("kg", "kilogram|kilograms"),
            Map.entry("t", "ton|tons"),
            Map.entry("lb", "pound|pounds"),
            Map.entry("lbs", "pound|pounds"),
            Map.entry("oz", "ounce|ounces"),
            Map.entry("ml", "milliliter|milliliters"),
            Map.entry("l", "liter|liters"),
            Map.entry("L", "liter|liters"),
            Map.entry("ms", "millisecond|milliseconds"),
            Map.entry("s", "second|seconds"),
            Map.entry("sec", "second|seconds"),
            Map.entry("min", "minute|minutes"),
            Map.entry("h", "hour|hours"),
            Map.entry("hr", "hour|hours"),
            Map.entry("hrs", "hours|hours"),
            Map.entry("km/h", "kilometer per hour|kilometers per hour"),
            Map.entry("kph", "kilometer per hour|kilometers per hour"),
            Map.entry("mph", "mile per hour|miles per hour"),
            Map.entry("m/s", "meter per second|meters per second"),
            Map.entry("km/s", "kilometer per second|kilometers per second"),
            Map.entry("°", "degree|degrees"),
            Map.entry("°C", "degree Celsius|degrees Celsius"),
            Map.entry("°F", "degree Fahrenheit|degrees Fahrenheit"),
            Map.entry("℃", "degree Celsius|degrees Celsius"),
            Map.entry("K", "kelvin|kelvin"),
            Map.entry("W", "watt|watts"),
            Map.entry("kW", "kilowatt|kilowatts"),
            Map.entry("MW", "megawatt|megawatts"),
            Map.entry("GW", "gigawatt|gigawatts"),
            Map.entry("kWh", "kilowatt hour|kilowatt hours"),
            Map.entry("V", "volt|volts"),
            Map.entry("Hz", "hertz|hertz"),
            Map.entry("kHz", "kilohertz|kilohertz"),
            Map.entry("MHz", "megahertz|megahertz"),
            Map.entry("GHz", "gigahertz|gigahertz"),
            Map.entry("J", "joule|joules"),
            Map.entry("kcal", "kilocalorie|kilocalories"),
            Map.entry("dB", "decibel|decibels"),
            Map.entry("Pa", "pascal|pascals"),
            Map.entry("hPa", "hectopascal|hectopascals"),
            Map.entry("KB", "kilobyte|kilobytes"),
            Map.entry("kB", "kilobyte|kilobytes"),
            Map.entry("MB", "megabyte|megabytes"),
            Map.entry("GB", "gigabyte|gigabytes"),
            Map.entry("TB", "terabyte|terabytes"),
            Map.entry("Mbps", "megabit per second|megabits per second"),
            Map.entry("fps", "frame per second|frames per second"),
            Map.entry("px", "pixel|pixels"),
            Map.entry("ha", "hectare|hectares"),
            Map.entry("%", "percent|percent"),
            Map.entry("‰", "per mil|per mil"),
            Map.entry("€", "euro|euros"),
            Map.entry("$", "dollar|dollars"),
            Map.entry("£", "pound|pounds"),
            Map.entry("x", "times|times"),
            Map.entry("×", "times|times"));

    private Units() {}

    /** The unit's name after the number, which is written in digits. */
    static Optional<String> name(String unit, String number) {
        return Optional.ofNullable(NAMES.get(unit.replace('μ', 'µ')))
                .map(names -> names.split("\\|")[number.equals("1") ? 0 : 1]);
    }
}

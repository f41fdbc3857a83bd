package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.Unit;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes numbers and times as a language does, as people in Finland write it. */
final class Formats {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;

    Formats(Language language) {
        locale = switch (language) {
            case FI -> Locale.forLanguageTag("fi-FI");
            case SV -> Locale.forLanguageTag("sv-FI");
            case EN -> Locale.UK;
        };
        String day = language == Language.EN ? "d MMM yyyy" : "d.M.yyyy";
        date = DateTimeFormatter.ofPattern(day, locale);
        month = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
    }

    /** Returns a count with its thousands apart. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns a number that this language wrote without what stands between its thousands. */
    String ungrouped(String number) {
        String between = String.valueOf(DecimalFormatSymbols.getInstance(locale).getGroupingSeparator());
        return number.replaceAll("(?<=[0-9])" + Pattern.quote(between) + "(?=[0-9]{3})", "");
    }

    /** Returns a value in its unit; a share in percent. */
    String value(double value, Unit unit) {
        NumberFormat format =
                unit == Unit.SHARE ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(unit == Unit.SHARE ? 1 : 0);
        format.setMaximumFractionDigits(unit == Unit.COUNT ? 0 : 1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Returns a difference, with its sign. */
    String difference(double difference) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(Math.abs(difference));
        return text.equals("0") ? "±0" : (difference > 0 ? "+" : "−") + text;
    }

    /** Returns a day. */
    String date(LocalDate day) {
        return date.format(day);
    }

    /** Returns a month in letters. */
    String month(YearMonth ofYear) {
        return month.format(ofYear);
    }

    /** Returns a day and a time in Finland. */
    String dateTime(Instant instant) {
        return date.format(instant.atZone(ZONE)) + " " + time(instant);
    }

    /** Returns a time in Finland, to the second. */
    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(instant.atZone(ZONE));
    }
}

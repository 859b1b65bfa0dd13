package vn.chungthuso.calendar;

import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The Vietnamese lunar calendar: a month begins on the day of the new moon at UTC+7, month 11 holds the winter
 * solstice, and of thirteen months the first one without a major solar term is the leap month. At UTC+8, as China
 * reckons, Tết of 2007 and 2030 would be a day late. After the method of Hồ Ngọc Đức; series by Meeus.
 */
final class LunarCalendar {

    private static final double ZONE = 7 / 24.0;
    private static final double MONTH = 29.530588853;

    private LunarCalendar() {
    }

    /** The date of a day in an ordinary (not leap) lunar month 1 to 12 of the lunar year that begins in {@code year}. */
    static LocalDate dateOf(int year, int month, int day) {
        int solsticeYear = month < 11 ? year - 1 : year;
        int eleventh = monthOfSolstice(solsticeYear);
        int offset = (month + 1) % 12;
        int leap = leapOffset(eleventh, monthOfSolstice(solsticeYear + 1));
        long first = newMoonDay(eleventh + (offset < leap ? offset : offset + 1));
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, first + day - 1);
    }

    /** Number, counted from the new moon of January 1900, of the month that holds the winter solstice of a year. */
    private static int monthOfSolstice(int year) {
        long lastDay = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        int month = (int) ((lastDay - 2415021) / MONTH);
        return majorTerm(newMoonDay(month)) >= 9 ? month - 1 : month;
    }

    private static int leapOffset(int eleventh, int nextEleventh) {
        if (nextEleventh - eleventh == 12) {
            return Integer.MAX_VALUE;
        }
        int offset = 1;
        while (majorTerm(newMoonDay(eleventh + offset)) != majorTerm(newMoonDay(eleventh + offset + 1))) {
            offset++;
        }
        return offset;
    }

    private static long newMoonDay(int month) {
        double t = month / 1236.85;
        double sun = toRadians(359.2242 + 29.10535608 * month - 0.0000333 * t * t);
        double moon = toRadians(306.0253 + 385.81691806 * month + 0.0107306 * t * t);
        double node = toRadians(21.2964 + 390.67050646 * month - 0.0016528 * t * t);
        double mean = 2415020.75933 + 29.53058868 * month + 0.0001178 * t * t
            + 0.00033 * sin(toRadians(166.56 + 132.87 * t - 0.009173 * t * t));
        double periodic = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
            - 0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon) + 0.0104 * sin(2 * node)
            - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
            + 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun)
            - 0.0006 * sin(2 * node + moon) + 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun);
        double dynamicalTime = -0.000278 + 0.000265 * t + 0.000262 * t * t;
        return (long) floor(mean + periodic - dynamicalTime + 0.5 + ZONE);
    }

    /** Which twelfth of the ecliptic the sun stands in when the day begins at UTC+7; 9 begins with the winter solstice. */
    private static int majorTerm(long day) {
        double t = (day - 0.5 - ZONE - 2451545) / 36525;
        double anomaly = toRadians(357.5291 + 35999.0503 * t - 0.0001559 * t * t);
        double longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
            + (1.9146 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
            + 0.00029 * sin(3 * anomaly);
        return (int) (longitude - 360 * floor(longitude / 360)) / 30;
    }
}

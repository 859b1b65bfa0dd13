package vn.chungthuso.calendar;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What an office edits of its calendar.
 *
 * @param workingDays file of the published years
 * @param officeHours hours of every agency without its own, as {@link OfficeHours#of} reads them
 * @param agencyHours hours of single agencies, by agency code; an administrator's count before these
 * @param look how often a server looks whether another one has changed the calendar
 */
@ConfigurationProperties(prefix = "chungthuso.calendar")
record CalendarProperties(
        @DefaultValue("classpath:calendar/working-days.csv") Resource workingDays,
        @DefaultValue(OfficeHours.USUAL) OfficeHours officeHours,
        @DefaultValue Map<String, OfficeHours> agencyHours,
        @DefaultValue("2s") Duration look) {
}

package vn.chungthuso.calendar;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Office hours of single agencies as an administrator edits them; every other agency has those of the configuration. */
@Service
public class AgencyHours {

    private final CalendarInForce calendar;
    private final CalendarStore store;
    private final WorkingTime workingTime;

    AgencyHours(CalendarInForce calendar, CalendarStore store, WorkingTime workingTime) {
        this.calendar = calendar;
        this.store = store;
        this.workingTime = workingTime;
    }

    /** Of every agency without its own. */
    public OfficeHours usual() {
        return calendar.get().hours().usual();
    }

    /** By agency code, those of the configuration among them. */
    public SortedMap<String, OfficeHours> own() {
        return new TreeMap<>(calendar.get().hours().own());
    }

    /** Agencies whose hours an administrator set and may take back. */
    public Set<String> set() {
        return store.hours().keySet();
    }

    /**
     * How time would be counted, were these the agency's hours.
     *
     * @param hours null for those of the configuration
     */
    public WorkingTime timeWith(String agency, OfficeHours hours) {
        return workingTime.draft(agency, hours == null ? calendar.configured(agency) : hours);
    }

    /** From now on, on every server; open deadlines stay until they are computed anew. */
    public void set(String agency, OfficeHours hours, String who) {
        store.setHours(agency, hours, who);
        calendar.look();
    }

    /** The agency has the hours of the configuration again. */
    public void takeBack(String agency, String who) {
        store.setHours(agency, null, who);
        calendar.look();
    }
}

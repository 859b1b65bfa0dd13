package vn.chungthuso.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The calendar that counts now: what the database accepts before what is shipped. Kept in memory; every few seconds one of those who
 * ask looks whether another server has changed it.
 */
@Component
class CalendarInForce implements Supplier<WorkingCalendar> {

    private record Loaded(long version, WorkingCalendar calendar) {
    }

    private final ShippedCalendar shipped;
    private final CalendarStore store;
    private final MessageSource messages;
    private final long betweenLooks;
    private final LongSupplier nanos;
    private final AtomicLong nextLook;
    private volatile Loaded loaded;

    @Autowired
    CalendarInForce(ShippedCalendar shipped, CalendarStore store, MessageSource messages, CalendarProperties settings) {
        this(shipped, store, messages, settings, System::nanoTime);
    }

    /** @param nanos a clock that only runs forward, not the engine's, which tests put back */
    CalendarInForce(ShippedCalendar shipped, CalendarStore store, MessageSource messages, CalendarProperties settings, LongSupplier nanos) {
        this.shipped = shipped;
        this.store = store;
        this.messages = messages;
        this.betweenLooks = settings.look().toNanos();
        this.nanos = nanos;
        this.nextLook = new AtomicLong(nanos.getAsLong() + betweenLooks);
        this.loaded = load(store.version());
    }

    @Override
    public WorkingCalendar get() {
        long now = nanos.getAsLong();
        long planned = nextLook.get();
        if (now - planned >= 0 && nextLook.compareAndSet(planned, now + betweenLooks)) {
            look();
        }
        return loaded.calendar();
    }

    /** Grows with each change; what was counted by a lower one may be out of date. */
    long version() {
        get();
        return loaded.version();
    }

    /** What the configuration says, whatever was set since. */
    OfficeHours configured(String agency) {
        return shipped.calendar().hours().of(agency);
    }

    /** At once, for the server that made the change. */
    synchronized void look() {
        long version = store.version();
        if (version != loaded.version()) {
            loaded = load(version);
        }
    }

    private Loaded load(long version) {
        Map<Integer, WorkingYear> years = new HashMap<>(shipped.calendar().years());
        store.accepted().forEach((year, days) -> years.put(year, new WorkingYear(year, YearState.ACCEPTED,
            WorkingDaysFile.read(days, "calendar_acceptance " + year, messages))));
        return new Loaded(version, new WorkingCalendar(years, shipped.calendar().hours().with(store.hours())));
    }
}

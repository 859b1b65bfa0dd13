package vn.chungthuso.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.chungthuso.sla.Outlook;

/** The latest outlooks on open deadlines, so that who turns the pages of a preview does not have all of them reckoned for each page. */
@Component
class Outlooks {

    /** More editors do not look at the same time; one keeps a number for each deadline that would move. */
    private static final int MOST = 8;

    private final Map<Object, Outlook> latest = new LinkedHashMap<>(MOST, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Outlook> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What was seen of something.
     *
     * @param anew whether it is looked at again even if it is known, as for a first page
     */
    Outlook of(Object what, boolean anew, Supplier<Outlook> look) {
        Outlook known = anew ? null : known(what);
        return known == null ? keep(what, look.get()) : known;
    }

    private synchronized Outlook known(Object what) {
        return latest.get(what);
    }

    private synchronized Outlook keep(Object what, Outlook seen) {
        latest.put(what, seen);
        return seen;
    }
}

package vn.chungthuso.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dossier.ListRefused.Reason;

/**
 * Lists of requests while they are prepared: saved as one goes. Every change names the version that was seen; what somebody else has
 * changed since is not overwritten but refused with {@link ListRefused}.
 */
@Service
@Transactional
public class RequestLists {

    /** As many as a letter may have (domain §5.3). */
    public static final int MAX_LINES = 500;

    private final RequestListRows rows;
    private final ListLineRows lines;

    RequestLists(RequestListRows rows, ListLineRows lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /** A new draft; the same account's untouched one is used again, so that opening the page twice leaves nothing behind. */
    public String begin(String agency, String account) {
        return rows.untouched(agency, account).orElseGet(() -> rows.insert(agency, account));
    }

    @Transactional(readOnly = true)
    public Optional<RequestList> find(String code) {
        return rows.find(code);
    }

    /** Lists of these agencies, the last changed first. */
    @Transactional(readOnly = true)
    public List<RequestList> of(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : rows.of(agencies, limit);
    }

    /** Lines in their order, from an offset on. */
    @Transactional(readOnly = true)
    public List<ListLine> lines(String code, int offset, int limit) {
        return lines.of(code, offset, limit);
    }

    @Transactional(readOnly = true)
    public Optional<ListLine> line(String code, long id) {
        return lines.find(code, id);
    }

    /** Ids of the lines that have no dossier yet, in their order. */
    @Transactional(readOnly = true)
    public List<Long> open(String code) {
        return lines.open(code);
    }

    /** Place of another line with the same mailbox or identity paper; lines that have their dossier are left to that dossier. */
    @Transactional(readOnly = true)
    public Optional<Integer> twin(String code, long except, String mailbox, String idNumber) {
        return lines.twin(code, except, mailbox, idNumber);
    }

    /**
     * Puts what holds for the whole list in the place of what was there.
     *
     * @return the list's version with it
     */
    public long describe(String code, Map<String, Object> fields, long seen, String by) {
        RequestList list = draft(code);
        refuseWhere(list.fieldsVersion() > seen, Reason.CHANGED, list);
        rows.describe(list, fields, by);
        return list.version() + 1;
    }

    /**
     * The same before lines are taken: nothing of the list may have changed since it was looked through, and it is another one for
     * everybody else from here on.
     */
    public long claim(String code, Map<String, Object> fields, long seen, String by) {
        RequestList list = draft(code);
        refuseWhere(list.version() != seen, Reason.CHANGED, list);
        rows.describe(list, fields, by);
        return list.version() + 1;
    }

    /** @param errors why it could not be taken yet; empty where nothing is known against it */
    public long add(String code, Map<String, Object> fields, Map<String, Object> errors, String by) {
        RequestList list = draft(code);
        refuseWhere(list.lines() >= MAX_LINES, Reason.FULL, list);
        rows.touch(list, by);
        return lines.insert(list, fields, errors);
    }

    public void change(String code, long id, Map<String, Object> fields, Map<String, Object> errors, long seen, String by) {
        RequestList list = draft(code);
        mustBeAsSeen(list, id, seen);
        rows.touch(list, by);
        lines.update(list, id, fields, errors);
    }

    public void remove(String code, long id, long seen, String by) {
        RequestList list = draft(code);
        ListLine line = mustBeAsSeen(list, id, seen);
        rows.touch(list, by);
        lines.delete(list, line);
    }

    /** The line for whoever opens its dossier in this transaction; none where somebody has. */
    public Optional<ListLine> toTake(long id) {
        return lines.locked(id).filter(ListLine::isOpen);
    }

    public void taken(long id, String dossierCode) {
        lines.taken(id, dossierCode);
    }

    public void refused(long id, Map<String, Object> errors) {
        lines.refused(id, errors);
    }

    /** Closes a list whose lines are all taken; another one stays a draft. */
    public void close(String code) {
        if (lines.open(code).isEmpty()) {
            rows.close(code);
        }
    }

    /** What a clerk is typing of a person, for the next time they open the form. */
    public void keep(String code, String account, Map<String, Object> typed) {
        draft(code);
        forget(code, account);
        rows.keep(code, account, typed);
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> kept(String code, String account) {
        return rows.kept(code, account);
    }

    public void forget(String code, String account) {
        rows.forget(code, account);
    }

    /** What was stated with the newest list that holds one of these dossiers. */
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> statedWith(Collection<String> dossierCodes) {
        return dossierCodes.isEmpty() ? Optional.empty() : rows.statedWith(dossierCodes);
    }

    private RequestList draft(String code) {
        RequestList list = rows.locked(code);
        refuseWhere(!list.isDraft(), Reason.SUBMITTED, list);
        return list;
    }

    private ListLine mustBeAsSeen(RequestList list, long id, long seen) {
        ListLine line = lines.find(list.code(), id).filter(ListLine::isOpen).orElseThrow(() -> new ListRefused(Reason.GONE, list));
        refuseWhere(line.version() > seen, Reason.CHANGED, list);
        return line;
    }

    private static void refuseWhere(boolean refused, Reason reason, RequestList list) {
        if (refused) {
            throw new ListRefused(reason, list);
        }
    }
}

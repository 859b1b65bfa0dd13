package vn.chungthuso.desk;

import org.springframework.web.util.UriComponentsBuilder;
import vn.chungthuso.dossier.DossierOrder;
import vn.chungthuso.terms.Procedure;

/**
 * Which dossiers a page is asked for; what was left out is any.
 *
 * @param q name, mailbox, serial or code; never part of an address, where it would be logged
 * @param page from 0
 */
record DossierQuestion(DossierGroup group, Procedure procedure, String agency, Due due, DossierOrder order, String q, Integer page) {

    static final String LIST = "/ho-so";

    /** Due by the end of today, or before this moment. */
    enum Due {
        TODAY,
        OVERDUE
    }

    DossierQuestion {
        group = group == null ? DossierGroup.ALL : group;
        order = order == null ? DossierOrder.NEWEST : order;
        agency = agency == null || agency.isBlank() ? null : agency;
        q = q == null || q.isBlank() ? null : q.strip();
        page = page == null ? 0 : page;
    }

    public boolean isSearch() {
        return q != null;
    }

    /** Does it leave anything out beside the group? */
    public boolean isNarrowed() {
        return isSearch() || procedure != null || agency != null || due != null;
    }

    DossierQuestion fromTheFirst() {
        return new DossierQuestion(group, procedure, agency, due, order, q, 0);
    }

    /** Another group of the same, from its first page. */
    public String in(DossierGroup other) {
        return address(other, 0);
    }

    /** Another page of the same. */
    public String at(int otherPage) {
        return address(group, otherPage);
    }

    /** Where a form with all the rest is sent for a group and a page. */
    public String sentTo(DossierGroup otherGroup, int otherPage) {
        return UriComponentsBuilder.fromPath(LIST).queryParam("group", otherGroup).queryParam("page", otherPage).toUriString();
    }

    /** The same for another page of this group. */
    public String sentTo(int otherPage) {
        return sentTo(group, otherPage);
    }

    private String address(DossierGroup wanted, int wantedPage) {
        var address = UriComponentsBuilder.fromPath(LIST);
        add(address, "group", wanted == DossierGroup.ALL ? null : wanted);
        add(address, "procedure", procedure);
        add(address, "agency", agency);
        add(address, "due", due);
        add(address, "order", order == DossierOrder.NEWEST ? null : order);
        add(address, "page", wantedPage == 0 ? null : wantedPage);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}

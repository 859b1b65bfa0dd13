package vn.chungthuso.desk;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which certificates a page is asked for; what was left out is any.
 *
 * @param q name, mailbox or serial; never part of an address, where it would be logged
 * @param page from 0
 */
record CertificateQuestion(CertificateStanding standing, String agency, String q, Integer page) {

    static final String LIST = "/chung-thu-so";

    CertificateQuestion {
        agency = agency == null || agency.isBlank() ? null : agency;
        q = q == null || q.isBlank() ? null : q.strip();
        page = page == null ? 0 : page;
    }

    public boolean isSearch() {
        return q != null;
    }

    public boolean isNarrowed() {
        return isSearch() || standing != null || agency != null;
    }

    /** Another page of the same. */
    public String at(int otherPage) {
        var address = UriComponentsBuilder.fromPath(LIST);
        if (standing != null) {
            address.queryParam("standing", standing);
        }
        if (agency != null) {
            address.queryParam("agency", agency);
        }
        if (otherPage > 0) {
            address.queryParam("page", otherPage);
        }
        return address.encode().toUriString();
    }

    /** Where a form with all the rest is sent for a page. */
    public String sentTo(int otherPage) {
        return LIST + "?page=" + otherPage;
    }
}

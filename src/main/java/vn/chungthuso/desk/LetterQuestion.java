package vn.chungthuso.desk;

import org.springframework.web.util.UriComponentsBuilder;
import vn.chungthuso.dispatch.LetterState;

/**
 * Which letters a page is asked for.
 *
 * @param state null = any
 * @param page from 0
 */
record LetterQuestion(LetterState state, Integer page) {

    static final String LIST = "/cong-van";

    LetterQuestion {
        page = page == null ? 0 : page;
    }

    /** Another page of the same. */
    public String at(int otherPage) {
        return address(state, otherPage);
    }

    /** Those of a state, from the first page; null = any. */
    public String in(LetterState other) {
        return address(other, 0);
    }

    private static String address(LetterState wanted, int wantedPage) {
        var address = UriComponentsBuilder.fromPath(LIST);
        if (wanted != null) {
            address.queryParam("state", wanted);
        }
        if (wantedPage != 0) {
            address.queryParam("page", wantedPage);
        }
        return address.toUriString();
    }
}

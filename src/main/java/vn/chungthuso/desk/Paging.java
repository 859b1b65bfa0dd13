package vn.chungthuso.desk;

/**
 * Where a page stands in its list.
 *
 * @param page from 0
 * @param total of the whole list
 */
record Paging(int page, int size, long total) {

    /** The largest page that can be asked for. */
    static final int MAX_SIZE = 200;

    /** Beyond it no list goes, however small its pages. */
    private static final int LAST_PAGE = Integer.MAX_VALUE / MAX_SIZE;

    /** @throws UnknownValue for a page or a size that no list has */
    static void check(int page, int size) {
        check(page);
        if (size < 1 || size > MAX_SIZE) {
            throw new UnknownValue("size");
        }
    }

    /** @throws UnknownValue for a page that no list has */
    static void check(int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new UnknownValue("page");
        }
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }

    /** Number of the first one shown, from 1. */
    public long first() {
        return (long) page * size + 1;
    }

    public long last() {
        return Math.min((page + 1L) * size, total);
    }

    /** Nothing here, though the list is not empty: somebody went too far or the list became shorter. */
    public boolean isBeyond() {
        return total > 0 && first() > total;
    }
}

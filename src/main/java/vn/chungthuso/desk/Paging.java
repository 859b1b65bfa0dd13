package vn.chungthuso.desk;

/**
 * Where a page stands in its list.
 *
 * @param page from 0
 * @param total of the whole list
 */
record Paging(int page, int size, long total) {

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

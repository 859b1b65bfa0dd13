package vn.chungthuso.desk;

import vn.chungthuso.law.Finding;

/** What is wrong with an uploaded table; row and rule are null where the whole file is meant. */
record TableFault(String field, String message, Integer row, String rule) {

    static TableFault of(Finding finding) {
        return new TableFault("file", finding.sentence(), finding.row(), finding.rule());
    }
}

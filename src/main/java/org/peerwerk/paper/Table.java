package org.peerwerk.paper;

import java.util.List;

import org.peerwerk.paper.Style.Align;

/**
 * A table of texts. The first cell of each row is its header, as in a list of modules with their hours.
 *
 * @param rows  each with one text a column
 * @param total the last row, printed in bold under a line; empty if there is none
 */
public record Table(List<Column> columns, List<List<String>> rows, List<String> total) {

    /** @param share of the table's width, in proportion to the shares of the others */
    public record Column(String heading, float share, Align align) {
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        total = List.copyOf(total);
        for (var row : rows) {
            fits(row, columns);
        }
        if (!total.isEmpty()) {
            fits(total, columns);
        }
    }

    private static void fits(List<String> row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("%d cells in a table of %d columns".formatted(row.size(), columns.size()));
        }
    }
}

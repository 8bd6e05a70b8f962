package org.peerwerk.exchange;

import java.time.LocalDate;
import org.peerwerk.people.Standing;

/**
 * What one line of a file says of a person. Whether a column is there at all, the file knows: only then an empty cell says something.
 *
 * @param number   of the line in the file, from 1
 * @param email    "" where the cell is empty
 * @param standing null where the cell is empty
 * @param site     name of a site; "" for none
 * @param since    first day; null where the cell is empty
 * @param last     last day; null where no end is known
 */
public record Line(int number, String name, String email, Standing standing, String site, LocalDate since, LocalDate last) {
}

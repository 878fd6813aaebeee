/**
 * Request files and reports as CSV: reads what people and spreadsheets write with every tolerance that loses nothing,
 * refuses the rest by line and remedy, and writes reports that a spreadsheet can open safely.
 */
@NullMarked
package io.reelmill.infrastructure.repository.csv;

import org.jspecify.annotations.NullMarked;

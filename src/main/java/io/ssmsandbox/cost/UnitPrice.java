package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * AWS's price of one unit in a region, without discounts.
 *
 * @param usd US dollars for one unit
 * @param found when it was copied from its source; the price itself can be older
 */
record UnitPrice(BigDecimal usd, LocalDate found) {
}

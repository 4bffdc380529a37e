package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What AWS asks for something in a region, without any discount.
 *
 * @param usd US dollars for one unit
 * @param found when it was copied from its source, which can be older
 */
record UnitPrice(BigDecimal usd, LocalDate found) {
}

package io.ssmsandbox.cost;

import java.math.BigDecimal;

/**
 * What one thing costs that a sandbox is billed for, in US dollars.
 *
 * @param item what it is
 * @param count how many of it: instances, endpoints, GiB
 * @param perHour for one hour
 * @param total for the whole time
 */
public record CostLine(CostItem item, int count, BigDecimal perHour, BigDecimal total) {
}

package io.ssmsandbox.cost;

import java.math.BigDecimal;

/**
 * The cost of one billed part of a sandbox, in US dollars.
 *
 * @param item the billed part
 * @param count the number of units: instances, endpoints, GiB
 * @param perHour the cost for one hour
 * @param total the cost for the whole time
 */
public record CostLine(CostItem item, int count, BigDecimal perHour, BigDecimal total) {
}

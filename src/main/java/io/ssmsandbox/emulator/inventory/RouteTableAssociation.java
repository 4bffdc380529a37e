package io.ssmsandbox.emulator.inventory;

/**
 * The assignment of a route table to a subnet, which replaces the VPC's main route table
 * there.
 */
public record RouteTableAssociation(String id, String routeTableId, String subnetId) {

}

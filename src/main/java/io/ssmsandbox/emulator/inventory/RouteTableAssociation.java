package io.ssmsandbox.emulator.inventory;

/**
 * Says which route table a subnet uses instead of its VPC's main one.
 */
public record RouteTableAssociation(String id, String routeTableId, String subnetId) {

}

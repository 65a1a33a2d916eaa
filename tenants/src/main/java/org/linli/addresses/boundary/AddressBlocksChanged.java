package org.linli.addresses.boundary;

/** An address was blocked or opened: told when that is committed. */
public record AddressBlocksChanged() {}

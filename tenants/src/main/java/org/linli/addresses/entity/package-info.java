/** Addresses and ranges of them. */
package org.linli.addresses.entity;

/**
 * The ledger, the models, and three ways to read: the own community, the own home, another tier.
 */
package org.linli.devices.boundary;

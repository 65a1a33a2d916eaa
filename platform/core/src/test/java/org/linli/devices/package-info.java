/** The ledger and its readers. */
package org.linli.devices;

/** The provision check against a real ledger. */
package org.linli.provision;

/** How the ledger is held against what is asked for. */
package org.linli.provision.control;

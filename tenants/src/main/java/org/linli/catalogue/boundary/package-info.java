/** The ledger, the registration and the grading of assets. */
package org.linli.catalogue.boundary;

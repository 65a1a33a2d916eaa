/** Projects, contracts, signatures and what leaves the house of them. */
package org.linli.contracts.boundary;

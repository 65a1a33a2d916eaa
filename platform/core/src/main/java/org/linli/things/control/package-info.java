/** How an address and a query become SQL, and rows become entities. */
package org.linli.things.control;

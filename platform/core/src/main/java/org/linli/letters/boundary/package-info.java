/** The facades for persons and clerks, the door of receipts, and the box for other rooms. */
package org.linli.letters.boundary;

/** The ring for the rooms, and the book of keys for those who answer for them. */
package org.linli.keys.boundary;

/** What is shipped of others may be shipped. */
package org.linli.it.parts;

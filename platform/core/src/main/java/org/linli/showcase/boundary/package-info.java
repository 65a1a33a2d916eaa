/** What the server knows of its first filling. */
package org.linli.showcase.boundary;

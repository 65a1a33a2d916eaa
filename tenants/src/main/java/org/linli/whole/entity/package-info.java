/** What the manifest of a file says. */
package org.linli.whole.entity;

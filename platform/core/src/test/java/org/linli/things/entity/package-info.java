/** Small words of the standard. */
package org.linli.things.entity;

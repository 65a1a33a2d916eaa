/** Looks, one by one and day by day. */
package org.linli.looks.entity;

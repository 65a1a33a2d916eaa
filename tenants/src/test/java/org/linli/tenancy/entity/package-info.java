/** Names and codes, as they are written. */
package org.linli.tenancy.entity;

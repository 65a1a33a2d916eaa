/** Divisions, tenants and their typed ids. */
package org.linli.tenancy.entity;

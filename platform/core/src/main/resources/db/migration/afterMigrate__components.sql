-- Which component was called with what, nobody changes any more.
revoke update, delete on component_call from ${appRole};

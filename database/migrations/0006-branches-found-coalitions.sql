-- A coalition is often begun by one branch and its neighbours, so a branch organiser may write one down; the region alone changes them.
grant insert on coalitions to cg_branch;

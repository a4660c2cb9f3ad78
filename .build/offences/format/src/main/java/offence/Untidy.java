package offence;
class Untidy { int  badly( ){return 1 ;} }

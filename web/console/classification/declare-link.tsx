import { useText } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';

/** The way to declare a course, for wherever a course is shown. */
export function DeclareLink({ courseId, again = false }: { courseId: string; again?: boolean }) {
  const words = useText().classification.courses;
  return (
    <ButtonLink to="/classifications/declare" search={{ course: courseId }}>
      {again ? words.again : words.declare}
    </ButtonLink>
  );
}

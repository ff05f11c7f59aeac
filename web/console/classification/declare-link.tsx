import { useText } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';

interface Props {
  course: { readonly id: string; readonly name: string };
  /** It was decided once, and has changed since. */
  again?: boolean;
}

/** The way to declare a course, for wherever a course is shown. */
export function DeclareLink({ course, again = false }: Props) {
  const words = useText().classification.courses;
  return (
    <ButtonLink to="/classifications/declare" search={{ course: course.id }}>
      {again ? words.again : words.declare}
      <span className="sr"> {course.name}</span>
    </ButtonLink>
  );
}
